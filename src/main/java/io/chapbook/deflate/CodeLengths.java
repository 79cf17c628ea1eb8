package io.chapbook.deflate;

/** The code lengths of a block in the form that they are written in: RFC 1951, 3.2.7. */
final class CodeLengths {

  private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  private static final int COPY = 16;
  private static final int ZEROS = 17;
  private static final int MORE_ZEROS = 18;

  private final byte[] lengths = new byte[MatchCodes.LITERALS_AND_LENGTHS + MatchCodes.DISTANCES];
  private final int[] runs = new int[lengths.length];
  private final int[] counts = new int[ORDER.length];
  private final HuffmanCode code = new HuffmanCode(ORDER.length, 7);
  private int runCount;
  private int literals;
  private int distances;
  private int sent;

  /** Takes the codes of a block and gives how many bits their description takes. */
  int describe(HuffmanCode literalCode, HuffmanCode distanceCode) {
    literals = used(literalCode.lengths, 257);
    distances = used(distanceCode.lengths, 1);
    System.arraycopy(literalCode.lengths, 0, lengths, 0, literals);
    System.arraycopy(distanceCode.lengths, 0, lengths, literals, distances);
    java.util.Arrays.fill(counts, 0);
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
    while (sent > 4 && code.lengths[ORDER[sent - 1]] == 0) {
      sent--;
    }
    int bits = 14 + 3 * sent + 2 * counts[COPY] + 3 * counts[ZEROS] + 7 * counts[MORE_ZEROS];
    for (int symbol = 0; symbol < counts.length; symbol++) {
      bits += counts[symbol] * code.lengths[symbol];
    }
    return bits;
  }

  private static int used(byte[] lengths, int least) {
    int used = lengths.length;
    while (used > least && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

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
    runs[runCount++] = extra << 5 | symbol;
  }

  void write(BitWriter out) {
    out.put(literals - 257, 5);
    out.put(distances - 1, 5);
    out.put(sent - 4, 4);
    for (int i = 0; i < sent; i++) {
      out.put(code.lengths[ORDER[i]], 3);
    }
    for (int i = 0; i < runCount; i++) {
      int symbol = runs[i] & 31;
      out.put(code.codes[symbol], code.lengths[symbol]);
      int extraBits = symbol < COPY ? 0 : symbol == COPY ? 2 : symbol == ZEROS ? 3 : 7;
      out.put(runs[i] >>> 5, extraBits);
    }
  }
}
