package io.chapbook.cover;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * The checksum of rows of one length: Adler-32, <a href="https://www.rfc-editor.org/rfc/rfc1950">RFC
 * 1950</a>, section 8.2. What a row adds to it depends on the row and on the sums so far, but on
 * these in a plain way; so a row like the one above it, as most rows of a drawn picture are, is not summed
 * up again. Not safe for threads.
 */
final class RowChecksum {

  /** The largest prime number below 2^16. */
  private static final int BASE = 65521;

  private final Adler32 adler = new Adler32();

  /**
   * The checksum.
   *
   * @param rows the rows one after another, from the array's beginning
   * @param stride the length of a row in bytes
   * @param height how many rows there are
   */
  int of(byte[] rows, int stride, int height) {
    int first = 1;
    int second = 0;
    int rowFirst = 0;
    int rowSecond = 0;
    for (int at = 0; at < height * stride; at += stride) {
      if (at == 0 || !Arrays.equals(rows, at - stride, at, rows, at, at + stride)) {
        adler.reset();
        adler.update(rows, at, stride);
        int alone = (int) adler.getValue();
        // Less what it began with: 1 in the first sum, which each byte adds to the second.
        rowFirst = (alone & 0xffff) - 1;
        rowSecond = (alone >>> Short.SIZE) - stride % BASE;
      }
      second = (int) ((second + (long) first * stride + rowSecond + BASE) % BASE);
      first = (first + rowFirst + BASE) % BASE;
    }
    return second << Short.SIZE | first;
  }
}
