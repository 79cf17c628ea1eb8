package io.chapbook.deflate;

import java.util.Arrays;

/** A Huffman code of limited length: RFC 1951, 3.2.2. */
final class HuffmanCode {

  final int[] codes;
  final byte[] lengths;
  private final int longest;
  private final int[] sorted;
  private final int[] nodes;
  private final int[] ofLength = new int[16];

  HuffmanCode(int symbols, int longest) {
    this.longest = longest;
    codes = new int[symbols];
    lengths = new byte[symbols];
    sorted = new int[symbols];
    nodes = new int[symbols];
  }

  /** Makes the best code for symbols that occur so often. */
  void build(int[] counts) {
    int used = 0;
    Arrays.fill(lengths, (byte) 0);
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      if (counts[symbol] > 0) {
        sorted[used] = symbol;
        used++;
      }
    }
    if (used < 2) {
      // a decoder may refuse a code of fewer than two
      int only = used == 0 ? 0 : sorted[0];
      lengths[only] = 1;
      lengths[only == 0 ? 1 : 0] = 1;
    } else {
      sort(counts, used);
      depths(counts, used);
      limit(used);
      for (int length = longest, i = 0; length > 0; length--) {
        for (int n = ofLength[length]; n > 0; n--) {
          lengths[sorted[i++]] = (byte) length;
        }
      }
    }
    assign();
  }

  /** By count, then by symbol: the code is the same wherever it is made. */
  private void sort(int[] counts, int used) {
    long[] keys = new long[used];
    for (int i = 0; i < used; i++) {
      keys[i] = (long) counts[sorted[i]] << 9 | sorted[i];
    }
    Arrays.sort(keys);
    for (int i = 0; i < used; i++) {
      sorted[i] = (int) keys[i] & 0x1ff;
    }
  }

  /**
   * Counts how many symbols have which length. Leaves come in order of weight, and so do the nodes that are made; parents
   * replace weights in the same array.
   */
  private void depths(int[] counts, int used) {
    int leaf = 0;
    int node = 0;
    for (int made = 0; made < used - 1; made++) {
      int weight = 0;
      for (int child = 0; child < 2; child++) {
        if (leaf < used && (node >= made || counts[sorted[leaf]] <= nodes[node])) {
          weight += counts[sorted[leaf++]];
        } else {
          weight += nodes[node];
          nodes[node++] = made;
        }
      }
      nodes[made] = weight;
    }
    Arrays.fill(ofLength, 0);
    // The root's depth is 0; each node has two places below, which nodes or leaves fill.
    nodes[used - 2] = 0;
    for (int i = used - 3; i >= 0; i--) {
      nodes[i] = nodes[nodes[i]] + 1;
    }
    int free = 1;
    int depth = 0;
    int at = used - 2;
    while (free > 0) {
      int inner = 0;
      while (at >= 0 && nodes[at] == depth) {
        inner++;
        at--;
      }
      ofLength[Math.min(depth, longest)] += free - inner;
      free = 2 * inner;
      depth++;
    }
  }

  /** Brings codes that are too long back under the limit. */
  private void limit(int used) {
    long taken = 0;
    for (int length = 1; length <= longest; length++) {
      taken += (long) ofLength[length] << longest - length;
    }
    while (taken > 1L << longest) {
      int length = longest - 1;
      while (ofLength[length] == 0) {
        length--;
      }
      ofLength[length]--;
      ofLength[length + 1] += 2;
      ofLength[longest]--;
      taken--;
    }
  }

  /** Codes of a length follow one another by symbol; they are written from their highest bit. */
  private void assign() {
    int[] nextCodes = new int[17];
    Arrays.fill(ofLength, 0);
    for (byte length : lengths) {
      ofLength[length]++;
    }
    ofLength[0] = 0;
    for (int length = 1; length <= 15; length++) {
      nextCodes[length + 1] = nextCodes[length] + ofLength[length] << 1;
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        codes[symbol] = Integer.reverse(nextCodes[length]++) >>> Integer.SIZE - length;
      }
    }
  }
}
