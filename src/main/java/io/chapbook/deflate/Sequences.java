package io.chapbook.deflate;

import java.util.Arrays;

/** A block's content as runs of literals, each followed by a match, and how often symbols occur. */
final class Sequences {

  static final int LONGEST_RUN = 255;

  final int[] packed;
  final int[] literalCounts = new int[MatchCodes.LITERALS_AND_LENGTHS];
  final int[] distanceCounts = new int[MatchCodes.DISTANCES];
  int count;

  Sequences(int most) {
    packed = new int[most];
  }

  void clear() {
    count = 0;
    Arrays.fill(literalCounts, 0);
    Arrays.fill(distanceCounts, 0);
  }
}
