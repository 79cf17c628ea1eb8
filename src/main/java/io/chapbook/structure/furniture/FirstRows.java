package io.chapbook.structure.furniture;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.text.SourceText;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells where rows of short lines may have stood before, by hashes of their letters and digits; a
 * mark that moves from entry to entry makes no other line. Whoever asks compares the lines.
 *
 * <p>Nearly all rows of a text stand there once, which shows by the first letters of their lines.
 * Only the lines of other rows are hashed whole.
 */
final class FirstRows {

  /** So many lines in a row make a place known again. */
  static final int IN_A_ROW = 3;

  private static final int LONGEST = 90;

  private static final int ROW_SHIFT = 21;

  private static final int LINE_MASK = (1 << ROW_SHIFT) - 1;

  /** So many letters and digits of three lines are hardly ever the same by chance. */
  private static final int FIRST_LETTERS = 8;

  private static final long FNV_PRIME = 1_099_511_628_211L;

  /** 2^64 divided by the golden ratio, which spreads neighbours well. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** So many bits of a set for each line keep rows apart that have nothing in common. */
  private static final int BITS_A_LINE = 16;

  private FirstRows() {}

  /** Whether a line is no longer than what sites print between stories. */
  static boolean isShort(Line line) {
    return line.length() <= LONGEST;
  }

  /** For each line where the row that begins on it may have stood first; else the line itself. */
  static int[] of(MeasuredText text, List<Line> lines) {
    int[] places = IntStream.range(0, lines.size()).toArray();
    BitSet recurring = recurring(beginnings(text, lines));
    if (recurring.isEmpty()) {
      return places;
    }
    BitSet hashed = new BitSet(lines.size());
    recurring.stream().forEach(row -> hashed.set(row, row + IN_A_ROW));
    SourceText source = text.source();
    int[] hashes = text.sweep(lines.size())
        .map(at -> hashed.get(at) ? hash(source, lines.get(at)) : 0).toArray();
    FirstPlaces firstPlaces = new FirstPlaces(recurring.cardinality());
    recurring.stream().forEach(at -> places[at] = firstPlaces.of(row(hashes, at), at));
    return places;
  }

  /** Of each line that may stand in a row the first letters, hashed; of others a negative number. */
  private static int[] beginnings(MeasuredText text, List<Line> lines) {
    String content = text.source().content();
    return text.sweep(lines.size()).map(at -> {
      Line line = lines.get(at);
      return isShort(line) && !line.isSymbols()
          ? beginning(content, line.textStart(), line.textEnd()) : -1;
    }).toArray();
  }

  private static int beginning(String content, int from, int to) {
    long hash = 0;
    int letters = 0;
    for (int at = from; at < to && letters < FIRST_LETTERS; at++) {
      char c = content.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        hash = hash * FNV_PRIME + Character.toLowerCase(c);
        letters++;
      }
    }
    return mixed(hash);
  }

  /** The rows whose first letters stand in another row too, or seem to. */
  private static BitSet recurring(int[] beginnings) {
    int size = Integer.highestOneBit(Math.max(beginnings.length, 1)) * BITS_A_LINE;
    BitSet once = new BitSet(size);
    BitSet twice = new BitSet(size);
    for (int row = 0; row + IN_A_ROW <= beginnings.length; row++) {
      if (isRow(beginnings, row)) {
        int bit = bit(beginnings, row, size);
        (once.get(bit) ? twice : once).set(bit);
      }
    }
    BitSet recurring = new BitSet(beginnings.length);
    for (int row = 0; row + IN_A_ROW <= beginnings.length && !twice.isEmpty(); row++) {
      recurring.set(row, isRow(beginnings, row) && twice.get(bit(beginnings, row, size)));
    }
    return recurring;
  }

  private static boolean isRow(int[] beginnings, int at) {
    for (int line = at; line < at + IN_A_ROW; line++) {
      if (beginnings[line] < 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(int[] beginnings, int row, int size) {
    return (int) (row(beginnings, row) * SPREAD >>> Integer.SIZE) & size - 1;
  }

  /** The hashes of a row's lines, side by side. */
  private static long row(int[] hashes, int at) {
    long row = 0;
    for (int line = at; line < at + IN_A_ROW; line++) {
      row = row << ROW_SHIFT | hashes[line];
    }
    return row;
  }

  /** A hash of a line's letters and digits. */
  private static int hash(SourceText text, Line line) {
    long hash = 0;
    for (char c : text.characters(line.textStart(), line.textEnd())) {
      if (c >= 'a' && c <= 'z') {
        hash = hash * FNV_PRIME + c;
      } else if (c != ' ' && Character.isLetterOrDigit(c)) {
        hash = hash * FNV_PRIME + Character.toLowerCase(c);
      }
    }
    return mixed(hash);
  }

  private static int mixed(long hash) {
    return (int) ((hash ^ hash >>> Integer.SIZE) * SPREAD >>> Long.SIZE - ROW_SHIFT) & LINE_MASK;
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
      int at = (int) (row * SPREAD >>> Integer.SIZE) & rows.length - 1;
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
}
