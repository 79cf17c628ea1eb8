package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class RowDeflaterTest {
  private final RowDeflater deflater = new RowDeflater();

  @Test
  void whatItPacksUnpacksToTheSameBytes() throws DataFormatException {
    Random random = new Random(20260103);
    for (int round = 0; round < 2000; round++) {
      byte[] rows = new byte[random.nextInt(3000)];
      int colours = 1 + random.nextInt(round % 5 == 0 ? 256 : 3);
      for (int i = 0; i < rows.length; i++) {
        boolean again = i > 0 && random.nextInt(20) > 0;
        rows[i] = again ? rows[Math.max(0, i - 100)] : (byte) random.nextInt(colours);
      }
      assertUnpacks(rows, 1, 100, random.nextInt(200), random.nextInt(3000));
    }
  }

  @Test
  void runsOfEveryLengthAndMatchesAtEveryDistanceUnpack() throws DataFormatException {
    for (int length = 0; length < 600; length++) {
      assertUnpacks(new byte[length], 1);
    }
    byte[] noise = new byte[300];
    new Random(7).nextBytes(noise);
    for (int distance = 300; distance < 33_000; distance += 1 + distance / 40) {
      byte[] rows = Arrays.copyOf(noise, distance + noise.length);
      System.arraycopy(noise, 0, rows, distance, noise.length);
      assertUnpacks(rows, 1, distance);
    }
    assertUnpacks(new byte[70_000], 40_000);
  }

  @Test
  void aBlankPageIsSmall() {
    assertTrue(deflater.deflate(new byte[961_600], 601, 1600, 1, 601) < 8000);
  }

  private void assertUnpacks(byte[] rows, int... distances) throws DataFormatException {
    int size = deflater.deflate(rows, rows.length, 1, distances);
    Inflater inflater = new Inflater();
    inflater.setInput(deflater.packed(), 0, size);
    byte[] unpacked = new byte[rows.length];
    int done = 0;
    while (!inflater.finished()) {
      int count = inflater.inflate(unpacked, done, unpacked.length - done);
      done += count;
      assertTrue(count > 0 || inflater.finished(), "stuck at " + done + " of " + rows.length);
    }
    assertEquals(0, inflater.getRemaining());
    inflater.end();
    assertArrayEquals(rows, unpacked);
  }
}
