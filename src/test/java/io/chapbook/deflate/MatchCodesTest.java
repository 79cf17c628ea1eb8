package io.chapbook.deflate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Against the tables as RFC 1951, 3.2.5, prints them. */
class MatchCodesTest {

  private static final int[] LENGTH_BASES = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };

  private static final int[] LENGTH_EXTRA_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };

  private static final int[] DISTANCE_BASES = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };

  private static final int[] DISTANCE_EXTRA_BITS = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13
  };

  @Test
  void lengthsAreThoseOfTheTable() {
    for (int length = 3; length <= 258; length++) {
      int row = rowOf(length, LENGTH_BASES);
      assertEquals(257 + row, MatchCodes.lengthSymbol(length));
      assertEquals(LENGTH_EXTRA_BITS[row], MatchCodes.lengthExtraBits(length));
      assertEquals(LENGTH_EXTRA_BITS[row], MatchCodes.extraBitsOfLengthSymbol(257 + row));
      assertEquals(length - LENGTH_BASES[row], MatchCodes.lengthExtra(length));
    }
  }

  @Test
  void distancesAreThoseOfTheTable() {
    for (int distance = 1; distance <= 32_768; distance++) {
      int row = rowOf(distance, DISTANCE_BASES);
      assertEquals(row, MatchCodes.distanceSymbol(distance));
      assertEquals(DISTANCE_EXTRA_BITS[row], MatchCodes.extraBitsOfDistanceSymbol(row));
      int extra = distance - 1 & (1 << DISTANCE_EXTRA_BITS[row]) - 1;
      assertEquals(distance - DISTANCE_BASES[row], extra);
    }
  }

  private static int rowOf(int value, int[] bases) {
    int row = bases.length - 1;
    while (bases[row] > value) {
      row--;
    }
    return row;
  }
}
