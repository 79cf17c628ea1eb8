package io.chapbook.check;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How large a picture is, read from the beginning of its file.
 *
 * @param width in pixels
 * @param height in pixels
 */
record ImageSize(int width, int height) {

  private static final int PNG_HEADER = 24;
  private static final int GIF_HEADER = 10;
  private static final int JPEG_FRAME = 9;

  /** The pixels. */
  long pixels() {
    return (long) width * height;
  }

  /** The size of a PNG, JPEG or GIF; null when it is another file or a damaged one. */
  static @Nullable ImageSize of(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (file.length >= PNG_HEADER && text(file, 1, 3).equals("PNG")) {
      return new ImageSize(bytes.getInt(16), bytes.getInt(20));
    }
    if (file.length >= GIF_HEADER && text(file, 0, 3).equals("GIF")) {
      return new ImageSize(
          Short.toUnsignedInt(Short.reverseBytes(bytes.getShort(6))),
          Short.toUnsignedInt(Short.reverseBytes(bytes.getShort(8))));
    }
    return file.length > 2 && bytes.getShort(0) == (short) 0xffd8 ? ofJpeg(bytes) : null;
  }

  /** Goes from segment to segment to the frame's header, ITU-T T.81, B.2.2. */
  private static @Nullable ImageSize ofJpeg(ByteBuffer bytes) {
    int at = 2;
    while (at + JPEG_FRAME <= bytes.limit() && bytes.get(at) == (byte) 0xff) {
      int marker = Byte.toUnsignedInt(bytes.get(at + 1));
      boolean isFrame = marker >= 0xc0 && marker <= 0xcf
          && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (isFrame) {
        return new ImageSize(
            Short.toUnsignedInt(bytes.getShort(at + 7)),
            Short.toUnsignedInt(bytes.getShort(at + 5)));
      }
      at += 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
    }
    return null;
  }

  private static String text(byte[] file, int from, int length) {
    return new String(file, from, length, StandardCharsets.ISO_8859_1);
  }
}
