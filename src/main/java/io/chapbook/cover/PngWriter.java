package io.chapbook.cover;

import io.chapbook.deflate.LittleEndian;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Writes a page as a PNG with a palette (colour type 3), 4 bits a pixel where 16 colours do.
 *
 * <p>Rules: <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>. Rows are not filtered
 * (type 0), as section 12.7 advises for palettes. Not safe for threads.
 */
final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private final RowDeflater deflater = new RowDeflater();
  private byte[] rows = new byte[0];

  /** The file's bytes. */
  byte[] write(Canvas canvas) {
    int depth = canvas.palette().length <= 16 ? 4 : 8;
    int stride = 1 + (canvas.width() * depth + 7) / 8;
    int period = canvas.period() * depth / 8;
    // Half a tile lower, a pattern stands half a tile to the right.
    int halfDrop = canvas.period() / 2 * stride - period / 2;
    int length =
        deflater.deflate(
            rows(canvas, depth, stride), stride, canvas.height(), 1, stride, period, halfDrop);
    byte[] compressed = deflater.packed();
    int paletteLength = 3 * canvas.palette().length;
    ByteBuffer file =
        ByteBuffer.allocate(SIGNATURE.length + 4 * 12 + 13 + paletteLength + length);
    file.put(SIGNATURE);
    chunk(file, "IHDR", header(canvas, depth), 13);
    chunk(file, "PLTE", colours(canvas.palette()), paletteLength);
    chunk(file, "IDAT", compressed, length);
    chunk(file, "IEND", compressed, 0);
    return file.array();
  }

  private byte[] rows(Canvas canvas, int depth, int stride) {
    int width = canvas.width();
    // Pixels are packed by longs, of which the last may reach behind a row.
    int needed = stride * canvas.height() + Long.BYTES;
    if (rows.length < needed) {
      rows = new byte[needed];
    }
    byte[] pixels = canvas.pixels();
    for (int y = 0; y < canvas.height(); y++) {
      int from = y * width;
      int to = y * stride;
      if (y > 0 && Arrays.equals(pixels, from - width, from, pixels, from, from + width)) {
        System.arraycopy(rows, to - stride, rows, to, stride);
        continue;
      }
      rows[to] = 0;
      if (depth == 8) {
        System.arraycopy(pixels, from, rows, to + 1, width);
      } else {
        packPairs(pixels, from, width, to + 1);
      }
    }
    return rows;
  }

  /** Two pixels a byte, the first in the higher bits; eight pixels at once as long as there are. */
  private void packPairs(byte[] pixels, int from, int width, int to) {
    int i = 0;
    for (; 2 * i + Long.BYTES <= width; i += Integer.BYTES) {
      long pairs = LittleEndian.int64(pixels, from + 2 * i);
      pairs = (pairs << 4 | pairs >>> 8) & 0x00ff00ff00ff00ffL;
      pairs = (pairs | pairs >>> 8) & 0x0000ffff0000ffffL;
      LittleEndian.put64(rows, to + i, pairs | pairs >>> 16);
    }
    for (; i < width / 2; i++) {
      rows[to + i] = (byte) (pixels[from + 2 * i] << 4 | pixels[from + 2 * i + 1]);
    }
    if (width % 2 == 1) {
      rows[to + width / 2] = (byte) (pixels[from + width - 1] << 4);
    }
  }

  private static byte[] header(Canvas canvas, int depth) {
    return ByteBuffer.allocate(13)
        .putInt(canvas.width())
        .putInt(canvas.height())
        .put((byte) depth)
        .put((byte) 3)
        .array();
  }

  private static byte[] colours(int[] palette) {
    ByteBuffer entries = ByteBuffer.allocate(3 * palette.length);
    for (int colour : palette) {
      entries.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    return entries.array();
  }

  private static void chunk(ByteBuffer file, String type, byte[] content, int length) {
    file.putInt(length);
    int start = file.position();
    file.put(type.getBytes(StandardCharsets.US_ASCII)).put(content, 0, length);
    CRC32 crc = new CRC32();
    crc.update(file.array(), start, 4 + length);
    file.putInt((int) crc.getValue());
  }
}
