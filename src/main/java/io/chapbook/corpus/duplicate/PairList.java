package io.chapbook.corpus.duplicate;

import java.util.Arrays;

/** Pairs of stories, and how often each was met. */
final class PairList {

  /** Takes a pair. */
  interface PairTaker {

    /** Takes the two numbers in the order in which they were added. */
    void take(int one, int other);
  }

  private long[] pairs = new long[256];
  private int size;

  void add(int one, int other) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = (long) one << 32 | other;
  }

  /** Tells each pair that was met at least so often. */
  void forEachMet(int often, PairTaker taker) {
    Arrays.sort(pairs, 0, size);
    int from = 0;
    for (int at = 1; at <= size; at++) {
      if (at == size || pairs[at] != pairs[from]) {
        if (at - from >= often) {
          taker.take((int) (pairs[from] >>> 32), (int) pairs[from]);
        }
        from = at;
      }
    }
  }
}
