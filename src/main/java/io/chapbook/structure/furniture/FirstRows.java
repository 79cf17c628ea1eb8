package io.chapbook.structure.furniture;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.text.Punctuation;
import io.chapbook.text.SourceText;
import java.util.BitSet;
import java.util.List;

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
  private static final int FIRST_LETTERS = 12;

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
    int[] places = new int[lines.size()];
    for (int at = 0; at < places.length; at++) {
      places[at] = at;
    }
    int[] beginnings = beginnings(text, lines);
    BitSet recurring = recurring(beginnings);
    if (recurring.isEmpty()) {
      return places;
    }
    int[] hashes = hashes(text, lines, recurring);
    FirstPlaces firstPlaces = new FirstPlaces(recurring.cardinality());
    for (int at = recurring.nextSetBit(0); at >= 0; at = recurring.nextSetBit(at + 1)) {
      places[at] = firstPlaces.of(row(hashes, at), at);
    }
    return places;
  }

  /** The hashes of the lines of some rows. */
  private static int[] hashes(MeasuredText text, List<Line> lines, BitSet rows) {
    BitSet hashed = new BitSet(lines.size());
    for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
      hashed.set(row, row + IN_A_ROW);
    }
    int[] hashes = new int[lines.size()];
    text.sweepParts(hashes.length, (from, to) -> {
      for (int at = hashed.nextSetBit(from); at >= 0 && at < to; at = hashed.nextSetBit(at + 1)) {
        hashes[at] = hash(text.source(), lines.get(at));
      }
    });
    return hashes;
  }

  /** Of each line that may stand in a row the first letters, hashed; of others a negative number. */
  private static int[] beginnings(MeasuredText text, List<Line> lines) {
    String content = text.source().content();
    int[] beginnings = new int[lines.size()];
    text.sweepParts(beginnings.length, (from, to) -> {
      for (int at = from; at < to; at++) {
        Line line = lines.get(at);
        beginnings[at] = isShort(line) && !line.isSymbols()
            ? beginning(content, line.textStart(), line.textEnd()) : -1;
      }
    });
    return beginnings;
  }

  private static int beginning(String content, int from, int to) {
    long hash = 0;
    int letters = 0;
    for (int at = from; at < to && letters < FIRST_LETTERS; at++) {
      char c = content.charAt(at);
      if (c >= 'a' && c <= 'z') {
        hash = hash * FNV_PRIME + c;
        letters++;
      } else if (c != ' ' && !Punctuation.isGeneral(c) && Character.isLetterOrDigit(c)) {
        hash = hash * FNV_PRIME + Character.toLowerCase(c);
        letters++;
      }
    }
    return mixed(hash);
  }

  /** The rows whose first letters stand in another row too. */
  private static BitSet recurring(int[] beginnings) {
    BitSet recurring = seeming(beginnings);
    FirstPlaces firstPlaces = new FirstPlaces(recurring.cardinality());
    BitSet sure = new BitSet(beginnings.length);
    for (int row = recurring.nextSetBit(0); row >= 0; row = recurring.nextSetBit(row + 1)) {
      int first = firstPlaces.of(row(beginnings, row), row);
      if (first < row) {
        sure.set(first);
        sure.set(row);
      }
    }
    return sure;
  }

  /** The rows whose first letters stand in another row too, and a few that share a bit. */
  private static BitSet seeming(int[] beginnings) {
    int size = Integer.highestOneBit(Math.max(beginnings.length, 1)) * BITS_A_LINE;
    BitSet once = new BitSet(size);
    BitSet twice = new BitSet(size);
    for (int row = 0; row + IN_A_ROW <= beginnings.length; row++) {
      if (isRow(beginnings, row)) {
        int bit = bit(beginnings, row, size);
        (once.get(bit) ? twice : once).set(bit);
      }
    }
    BitSet seeming = new BitSet(beginnings.length);
    for (int row = 0; row + IN_A_ROW <= beginnings.length && !twice.isEmpty(); row++) {
      if (isRow(beginnings, row) && twice.get(bit(beginnings, row, size))) {
        seeming.set(row);
      }
    }
    return seeming;
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
      } else if (c != ' ' && !Punctuation.isGeneral(c) && Character.isLetterOrDigit(c)) {
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
