package io.chapbook.deflate;

import java.util.Arrays;

/** A Huffman code whose codes have a longest length: RFC 1951, 3.2.2. */
final class HuffmanCode {

  /** The most bits that any code of RFC 1951 has. */
  static final int LONGEST = 15;

  private static final int SYMBOL_BITS = 9;

  private final int longest;
  private final int[] codes;
  private final int[] lengths;
  private final int[] sorted;
  private final int[] weights;

  /** Of the inner nodes of the tree, made from the lightest up: weight, then parent, then depth. */
  private final int[] nodes;

  private final int[] ofLength = new int[LONGEST + 1];

  /**
   * A code not built yet.
   *
   * @param symbols how many symbols there are
   * @param longest how many bits a code may have, at most 15
   */
  HuffmanCode(int symbols, int longest) {
    this.longest = longest;
    codes = new int[symbols];
    lengths = new int[symbols];
    sorted = new int[symbols];
    weights = new int[symbols];
    nodes = new int[symbols];
  }

  /** How many bits a symbol's code has; 0 if it has none. */
  int length(int symbol) {
    return lengths[symbol];
  }

  /** A symbol's code; its first bit, which RFC 1951 has as the highest, is the lowest. */
  int code(int symbol) {
    return codes[symbol];
  }

  /** One more than the last symbol with a code. */
  int used(int least) {
    int used = lengths.length;
    while (used > least && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

  /** Takes lengths that are given. */
  void assign(int[] given) {
    System.arraycopy(given, 0, lengths, 0, lengths.length);
    assign();
  }

  /** Makes the code that is shortest for symbols that occur so often. */
  void build(int[] counts) {
    Arrays.fill(lengths, 0);
    int used = sort(counts);
    if (used < 2) {
      // One code of one bit is allowed, but leaves a code unused; not every decoder likes that.
      int only = used == 0 ? 0 : sorted[0];
      lengths[only] = 1;
      lengths[only == 0 ? 1 : 0] = 1;
    } else {
      pair(used);
      countLengths(used);
      shorten();
      int next = 0;
      for (int length = longest; length > 0; length--) {
        for (int left = ofLength[length]; left > 0; left--) {
          lengths[sorted[next++]] = length;
        }
      }
    }
    assign();
  }

  /** Sorts the symbols that occur by count, then by number, and gives how many those are. */
  private int sort(int[] counts) {
    long[] keys = new long[lengths.length];
    int used = 0;
    for (int symbol = 0; symbol < keys.length; symbol++) {
      if (counts[symbol] > 0) {
        keys[used++] = (long) counts[symbol] << SYMBOL_BITS | symbol;
      }
    }
    Arrays.sort(keys, 0, used);
    for (int i = 0; i < used; i++) {
      sorted[i] = (int) keys[i] & (1 << SYMBOL_BITS) - 1;
      weights[i] = (int) (keys[i] >>> SYMBOL_BITS);
    }
    return used;
  }

  /** Pairs the two lightest until one is left. Nodes come out in the order of their weight. */
  private void pair(int used) {
    int leaf = 0;
    int node = 0;
    for (int made = 0; made < used - 1; made++) {
      int weight = 0;
      for (int child = 0; child < 2; child++) {
        if (leaf < used && (node == made || weights[leaf] <= nodes[node])) {
          weight += weights[leaf++];
        } else {
          weight += nodes[node];
          nodes[node++] = made;
        }
      }
      nodes[made] = weight;
    }
  }

  /** Counts the leaves at each depth: the places below the nodes above that no node takes. */
  private void countLengths(int used) {
    int root = used - 2;
    nodes[root] = 0;
    for (int node = root - 1; node >= 0; node--) {
      nodes[node] = nodes[nodes[node]] + 1;
    }
    Arrays.fill(ofLength, 0);
    int places = 1;
    int node = root;
    for (int depth = 0; places > 0; depth++) {
      int inner = 0;
      while (node >= 0 && nodes[node] == depth) {
        inner++;
        node--;
      }
      ofLength[Math.min(depth, longest)] += places - inner;
      places = 2 * inner;
    }
  }

  /**
   * Makes a code of what {@link #countLengths} cut at the longest length. While there are too many
   * codes of it, one takes a place beside a shorter code, which gets a bit more.
   */
  private void shorten() {
    int taken = 0;
    for (int length = 1; length <= longest; length++) {
      taken += ofLength[length] << longest - length;
    }
    for (; taken > 1 << longest; taken--) {
      int length = longest - 1;
      while (ofLength[length] == 0) {
        length--;
      }
      ofLength[length]--;
      ofLength[length + 1] += 2;
      ofLength[longest]--;
    }
  }

  /** Gives codes to lengths: codes of one length follow one another by symbol. */
  private void assign() {
    Arrays.fill(ofLength, 0);
    for (int length : lengths) {
      ofLength[length]++;
    }
    ofLength[0] = 0;
    int[] next = new int[LONGEST + 1];
    for (int length = 1; length <= LONGEST; length++) {
      next[length] = next[length - 1] + ofLength[length - 1] << 1;
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        codes[symbol] = Integer.reverse(next[length]++) >>> Integer.SIZE - length;
      }
    }
  }
}
