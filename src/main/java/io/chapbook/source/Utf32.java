package io.chapbook.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * UTF-32 in either order. Java's own decoder lets surrogate code points through, which are no
 * characters and cannot be written again.
 */
enum Utf32 {
  LITTLE_ENDIAN("UTF-32LE", ByteOrder.LITTLE_ENDIAN),
  BIG_ENDIAN("UTF-32BE", ByteOrder.BIG_ENDIAN);

  private final String charset;
  private final ByteOrder order;

  Utf32(String charset, ByteOrder order) {
    this.charset = charset;
    this.order = order;
  }

  /** Reads four bytes a character; what is no character, or cut short, becomes U+FFFD. */
  Decoding decode(byte[] bytes, EncodingGround ground) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(order);
    StringBuilder out = new StringBuilder(bytes.length / 4 + 1);
    int malformed = 0;
    while (in.remaining() >= 4) {
      int codePoint = in.getInt();
      boolean character =
          Character.isValidCodePoint(codePoint)
              && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
      out.appendCodePoint(character ? codePoint : 0xFFFD);
      malformed += character ? 0 : 1;
    }
    if (in.hasRemaining()) {
      out.append('\uFFFD');
      malformed++;
    }
    return new Decoding(out.toString(), charset, ground, malformed, List.of());
  }
}
