package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Finds what every page of a site began and ended with, in a text put together from several pages:
 * the same short lines in the same order, again and again, menu entries among them. The first page
 * keeps its own, since it names title and author.
 */
final class RepeatedBlockFinder {

  /** So many lines in a row make a place known again. */
  private static final int IN_A_ROW = 3;

  private static final int LONGEST = 90;

  private static final int ROW_SHIFT = 21;

  private static final long ROW_MASK = (1L << ROW_SHIFT * IN_A_ROW) - 1;

  /** Three fields are a header. */
  private static final int FIELD = 2;

  private final Predicate<Line> fields;
  private final SitePhrases phrases;

  /**
   * A finder with the rules at hand.
   *
   * @param fields whether a line is a field of a header
   */
  RepeatedBlockFinder(RuleTable rules, Predicate<Line> fields) {
    this.fields = fields;
    this.phrases = new SitePhrases(rules);
  }

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    List<Line> lines = text.sweep().filter(line -> !line.isBlank()).toList();
    Map<String, Integer> weights = new ConcurrentHashMap<>();
    List<Dropped> dropped = new ArrayList<>();
    text.sweep(repeated(text, lines))
        .filter(block -> weigh(block, weights) >= SitePhrases.SURE)
        .toList()
        .forEach(block -> drop(block, claims, dropped));
    return dropped;
  }

  /** The lines that stand again, those in a row together. */
  private static List<List<Line>> repeated(MeasuredText text, List<Line> lines) {
    boolean[] again = again(text, lines);
    List<List<Line>> blocks = new ArrayList<>();
    for (int from = 0; from < lines.size(); from++) {
      int to = from;
      while (to < lines.size() && again[to]) {
        to++;
      }
      if (to > from) {
        blocks.add(lines.subList(from, to));
        from = to;
      }
    }
    return blocks;
  }

  /** What the lines of a block count together; each that comes again is weighed once. */
  private int weigh(List<Line> block, Map<String, Integer> weights) {
    int weight = 0;
    for (Line line : block) {
      weight += weights.computeIfAbsent(line.text(), words -> weigh(line));
    }
    return weight;
  }

  private int weigh(Line line) {
    return phrases.weigh(line) + (isField(line) ? FIELD : 0);
  }

  /** Whether a line is a field of a header, which some authors print over every chapter. */
  private boolean isField(Line line) {
    return isShort(line) && fields.test(line);
  }

  private static boolean isShort(Line line) {
    return line.length() <= LONGEST;
  }

  /** Marks the lines that stand in a row of lines which stood so before. */
  private static boolean[] again(MeasuredText text, List<Line> lines) {
    String content = text.source().content();
    int[] first = firstPlaces(text, lines);
    boolean[] again = new boolean[lines.size()];
    text.sweep(lines.size())
        .filter(at -> first[at] + IN_A_ROW <= at && same(content, lines, first[at], at))
        .forEach(at -> Arrays.fill(again, at, at + IN_A_ROW, true));
    return again;
  }

  /** For each line where the row that begins on it may have stood first; else the line itself. */
  private static int[] firstPlaces(MeasuredText text, List<Line> lines) {
    SourceText source = text.source();
    long[] hashes = text.sweep(lines)
        .mapToLong(line -> isShort(line) ? hash(source, line) : 0).toArray();
    int[] places = IntStream.range(0, lines.size()).toArray();
    FirstPlaces firstPlaces = new FirstPlaces(lines.size());
    long row = 0;
    int inRow = 0;
    for (int end = 0; end < lines.size(); end++) {
      Line line = lines.get(end);
      boolean may = isShort(line) && !line.isSymbols();
      inRow = may ? inRow + 1 : 0;
      // Three hashes of 21 bits each: what leaves the row is shifted out.
      row = may ? row << ROW_SHIFT & ROW_MASK | hashes[end] : 0;
      int at = end + 1 - IN_A_ROW;
      if (inRow >= IN_A_ROW) {
        places[at] = firstPlaces.of(row, at);
      }
    }
    return places;
  }

  /** Where each row stood first, in two arrays: as a map of objects it outweighs a long text. */
  private static final class FirstPlaces {

    private final long[] rows;
    private final int[] places;

    FirstPlaces(int most) {
      int size = Integer.highestOneBit(Math.max(most, 1)) * 4;
      this.rows = new long[size];
      this.places = new int[size];
    }

    /** Where a row stood first; the place given when it is new. */
    int of(long row, int place) {
      int at = (int) (row * 0x9e3779b97f4a7c15L >>> Integer.SIZE) & rows.length - 1;
      while (places[at] != 0 && rows[at] != row) {
        at = at + 1 & rows.length - 1;
      }
      if (places[at] == 0) {
        rows[at] = row;
        places[at] = place + 1;
      }
      return places[at] - 1;
    }
  }

  private static boolean same(String text, List<Line> lines, int first, int at) {
    for (int line = 0; line < IN_A_ROW; line++) {
      Line one = lines.get(first + line);
      Line other = lines.get(at + line);
      boolean whole = one.length() == other.length()
          && text.regionMatches(one.textStart(), text, other.textStart(), one.length());
      if (!whole && !key(one.text()).equals(key(other.text()))) {
        return false;
      }
    }
    return true;
  }

  /** The letters and digits: a mark that moves from entry to entry makes no other line. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        key.append(Character.toLowerCase(text.charAt(at)));
      }
    }
    return key.toString();
  }

  /** A hash of what {@link #key} gives, without making it. */
  private static long hash(SourceText text, Line line) {
    long hash = 0;
    for (char c : text.characters(line.textStart(), line.textEnd())) {
      if (c >= 'a' && c <= 'z') {
        hash = hash * 1_099_511_628_211L + c;
      } else if (c != ' ' && Character.isLetterOrDigit(c)) {
        hash = hash * 1_099_511_628_211L + Character.toLowerCase(c);
      }
    }
    return (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L >>> Long.SIZE - ROW_SHIFT;
  }

  private static void drop(List<Line> lines, Claims claims, List<Dropped> dropped) {
    for (Line line : lines) {
      if (claims.isFree(line.number())) {
        claims.claim(line.number(), LineRole.DROPPED);
        dropped.add(new Dropped(
            SourceSpan.ofLine(line.number()), "printed by the site on every page"));
      }
    }
  }
}
