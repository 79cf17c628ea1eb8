package io.chapbook.deflate;

/** Takes content apart into sequences. */
final class Parser {

  private final Effort effort;
  private final MatchFinder finder;
  private final Sequences sequences;
  private final byte[] lengthSymbols = new byte[MatchCodes.MAX_LENGTH + 1];
  private final byte[] distanceSymbols = new byte[512];

  Parser(Effort effort, Sequences sequences) {
    this.effort = effort;
    this.sequences = sequences;
    this.finder = new MatchFinder(effort.nice);
    for (int length = MatchCodes.MIN_LENGTH; length <= MatchCodes.MAX_LENGTH; length++) {
      lengthSymbols[length] = (byte) (MatchCodes.lengthSymbol(length) - 257);
    }
    for (int i = 0; i < 256; i++) {
      distanceSymbols[i] = (byte) MatchCodes.distanceSymbol(i + 1);
      distanceSymbols[256 + i] = (byte) MatchCodes.distanceSymbol((i << 7) + 1);
    }
  }

  void begin(byte[] content, int from, int to) {
    finder.begin(content, from, to);
  }

  /** Parses on until the block is full and gives where it stopped. */
  int parse(byte[] content, int from, int stop, int end) {
    MatchFinder finder = this.finder;
    int[] counts = sequences.literalCounts;
    int lazy = effort.lazy;
    int depth = effort.depth;
    int lastStart = end - MatchFinder.SHORTEST;
    int most = sequences.packed.length - 300;
    int at = from;
    int run = from;
    while (at < stop) {
      int match = at <= lastStart ? finder.find(at, MatchFinder.SHORTEST - 1, depth) : 0;
      if (match == 0) {
        counts[content[at++] & 0xff]++;
        continue;
      }
      int inserted = at + 1;
      while (match >>> 15 < lazy && inserted <= lastStart) {
        int later = finder.find(inserted++, match >>> 15, depth >> 1);
        if (later == 0) {
          break;
        }
        counts[content[at++] & 0xff]++;
        match = later;
      }
      add(at - run, match);
      run = at + (match >>> 15);
      finder.insert(inserted, run);
      at = run;
      if (sequences.count > most) {
        break;
      }
    }
    addRun(at - run);
    return at;
  }

  private void add(int run, int match) {
    while (run > Sequences.LONGEST_RUN) {
      sequences.packed[sequences.count++] = Sequences.LONGEST_RUN << 24;
      run -= Sequences.LONGEST_RUN;
    }
    sequences.packed[sequences.count++] = run << 24 | match;
    int length = match >>> 15;
    int distance = match & 0x7fff;
    sequences.literalCounts[257 + lengthSymbols[length]]++;
    sequences.distanceCounts[distanceSymbols[distance < 256 ? distance : 256 + (distance >> 7)]]++;
  }

  private void addRun(int run) {
    while (run > 0) {
      int part = Math.min(run, Sequences.LONGEST_RUN);
      sequences.packed[sequences.count++] = part << 24;
      run -= part;
    }
  }
}
