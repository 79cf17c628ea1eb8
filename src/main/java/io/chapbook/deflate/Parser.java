package io.chapbook.deflate;

/**
 * Takes content apart into literals and matches. A match gives way to one that begins a byte later,
 * if that one spares more.
 */
final class Parser {

  /** A match of four bytes takes about as many bits as its literals if it begins further back. */
  private static final int FURTHEST_OF_SHORTEST = 1 << 13;

  /** What a byte more is worth against bits more for the distance; tried, as the next is. */
  private static final int BYTE_WORTH = 4;

  /** What the literal costs that comes before a later match. */
  private static final int LEAST_GAIN = 2;

  private final Effort effort;
  private final MatchFinder finder;
  private byte[] content = {};
  private int end;

  Parser(Effort effort) {
    this.effort = effort;
    this.finder = new MatchFinder(effort.longEnough);
  }

  /** Begins with a content. */
  void begin(byte[] newContent, int from, int newEnd) {
    content = newContent;
    end = newEnd;
    finder.begin(newContent, from, newEnd);
  }

  /**
   * Takes a block apart.
   *
   * @param from where it begins, which is where the last one ended
   * @param stop where no further match begins
   * @return where it ends, which is beyond that if a match leads there
   */
  int parse(int from, int stop, Sequences sequences) {
    int at = from;
    while (at < stop) {
      int linked = Math.min(stop, at + MatchFinder.MOST_AHEAD);
      finder.link(linked);
      while (at < linked) {
        at = parseOne(at, linked, sequences);
      }
    }
    sequences.end();
    return at;
  }

  /**
   * Adds a sequence and gives where it ends. It is a method of its own because Java compiles what is
   * called often much sooner than a loop that runs long, and one story is over soon.
   */
  private int parseOne(int from, int linked, Sequences sequences) {
    int lastStart = Math.min(linked, end - MatchFinder.SHORTEST);
    int at = from;
    int match = Match.NONE;
    while (at < linked) {
      match = at <= lastStart ? firstMatch(at) : Match.NONE;
      if (match != Match.NONE) {
        break;
      }
      // Counted here, since a loop over the run would be one more whose end nobody can guess.
      sequences.countLiteral(content[at++]);
    }
    while (Match.length(match) < effort.givesWayBelow && at < lastStart) {
      int later = finder.find(at + 1, Match.length(match), effort.depth / 2);
      if (later == Match.NONE || gain(match, later) <= LEAST_GAIN) {
        break;
      }
      match = later;
      sequences.countLiteral(content[at++]);
    }
    sequences.add(at - from, match);
    return at + Match.length(match);
  }

  private int firstMatch(int at) {
    int match = finder.find(at, MatchFinder.SHORTEST - 1, effort.depth);
    return Match.length(match) == MatchFinder.SHORTEST
        && Match.distance(match) > FURTHEST_OF_SHORTEST ? Match.NONE : match;
  }

  /** What a match spares more than another, in about half bits. */
  private static int gain(int match, int later) {
    int distanceBits = Integer.numberOfLeadingZeros(Match.distance(later))
        - Integer.numberOfLeadingZeros(Match.distance(match));
    return BYTE_WORTH * (Match.length(later) - Match.length(match)) + distanceBits;
  }
}
