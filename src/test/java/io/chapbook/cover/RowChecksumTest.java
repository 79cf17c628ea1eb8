package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.Adler32;
import org.junit.jupiter.api.Test;

class RowChecksumTest {
  private final RowChecksum checksum = new RowChecksum();

  @Test
  void itIsThatOfAllBytesWhicheverRowsAreAlike() {
    Random random = new Random(20261122);
    for (int round = 0; round < 500; round++) {
      int stride = 1 + random.nextInt(700);
      byte[] rows = new byte[stride * random.nextInt(300)];
      for (int at = 0; at < rows.length; at += stride) {
        byte[] row = new byte[stride];
        random.nextBytes(row);
        boolean again = at > 0 && random.nextInt(10) < round % 10;
        System.arraycopy(again ? rows : row, again ? at - stride : 0, rows, at, stride);
      }
      assertIsThatOfAllBytes(rows, stride);
    }
  }

  @Test
  void itHoldsForLongRowsOfTheLargestBytes() {
    byte[] rows = new byte[70_000 * 40];
    Arrays.fill(rows, (byte) 0xff);
    assertIsThatOfAllBytes(rows, 70_000);
    assertIsThatOfAllBytes(rows, rows.length);
    assertIsThatOfAllBytes(rows, 1);
  }

  private void assertIsThatOfAllBytes(byte[] rows, int stride) {
    Adler32 whole = new Adler32();
    whole.update(rows);
    assertEquals((int) whole.getValue(), checksum.of(rows, stride, rows.length / stride));
  }
}
