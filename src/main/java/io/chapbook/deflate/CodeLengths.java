package io.chapbook.deflate;

import java.util.Arrays;

/** The code lengths of a block in the form that they are written in: RFC 1951, 3.2.7. */
final class CodeLengths {

  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };
  private static final int LEAST_LITERALS = 257;
  private static final int LEAST_DISTANCES = 1;
  private static final int LEAST_SENT = 4;
  private static final int SYMBOL_BITS = 5;

  private static final int COPY = 16;
  private static final int ZEROS = 17;
  private static final int MORE_ZEROS = 18;

  private final int[] lengths =
      new int[MatchCodes.LITERALS_AND_LENGTHS + MatchCodes.DISTANCES];
  private final int[] runs = new int[lengths.length];
  private final int[] counts = new int[ORDER.length];
  private final HuffmanCode code = new HuffmanCode(ORDER.length, 7);
  private int runCount;
  private int literals;
  private int distances;
  private int sent;

  /** Takes the two codes of a block and gives how many bits their description takes. */
  int describe(HuffmanCode literalCode, HuffmanCode distanceCode) {
    literals = literalCode.used(LEAST_LITERALS);
    distances = distanceCode.used(LEAST_DISTANCES);
    for (int i = 0; i < literals + distances; i++) {
      lengths[i] = i < literals ? literalCode.length(i) : distanceCode.length(i - literals);
    }
    Arrays.fill(counts, 0);
    runCount = 0;
    for (int at = 0, total = literals + distances; at < total;) {
      int end = at + 1;
      while (end < total && lengths[end] == lengths[at]) {
        end++;
      }
      addRun(lengths[at], end - at);
      at = end;
    }
    code.build(counts);
    sent = ORDER.length;
    while (sent > LEAST_SENT && code.length(ORDER[sent - 1]) == 0) {
      sent--;
    }
    int bits = 14 + 3 * sent;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      bits += counts[symbol] * (code.length(symbol) + extraBits(symbol));
    }
    return bits;
  }

  /** Adds the same length so many times. */
  private void addRun(int length, int times) {
    int left = times;
    if (length == 0) {
      while (left >= 11) {
        int part = Math.min(left, 138);
        add(MORE_ZEROS, part - 11);
        left -= part;
      }
      if (left >= 3) {
        add(ZEROS, left - 3);
        left = 0;
      }
    } else if (left > 3) {
      add(length, 0);
      left--;
      while (left >= 3) {
        int part = Math.min(left, 6);
        add(COPY, part - 3);
        left -= part;
      }
    }
    for (; left > 0; left--) {
      add(length, 0);
    }
  }

  private void add(int symbol, int extra) {
    counts[symbol]++;
    runs[runCount++] = extra << SYMBOL_BITS | symbol;
  }

  private static int extraBits(int symbol) {
    return symbol < COPY ? 0 : symbol == COPY ? 2 : symbol == ZEROS ? 3 : 7;
  }

  /** Writes what was described last. */
  void write(BitWriter out) {
    out.put(literals - LEAST_LITERALS, 5);
    out.put(distances - LEAST_DISTANCES, 5);
    out.put(sent - LEAST_SENT, 4);
    for (int i = 0; i < sent; i++) {
      out.put(code.length(ORDER[i]), 3);
    }
    for (int i = 0; i < runCount; i++) {
      int symbol = runs[i] & (1 << SYMBOL_BITS) - 1;
      out.put(code.code(symbol), code.length(symbol));
      out.put(runs[i] >>> SYMBOL_BITS, extraBits(symbol));
    }
  }
}
