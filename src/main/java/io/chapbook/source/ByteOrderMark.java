package io.chapbook.source;

import java.util.Optional;

/**
 * Encodings that announce themselves with U+FEFF at the start. The mark stays in the text, so that
 * every character can be accounted for.
 */
final class ByteOrderMark {

  private ByteOrderMark() {}

  /** The text, if it begins with a mark of UTF-8, UTF-16 or UTF-32. */
  static Optional<Decoding> decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      Decoding utf8 = StrictUtf8.decode(bytes).orElseGet(() -> MostlyUtf8.repair(bytes));
      return Optional.of(utf8.on(EncodingGround.BYTE_ORDER_MARK));
    }
    // FF FE 00 00 is UTF-32LE, or UTF-16LE with a NUL as first character: a whole file decides.
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      Decoding utf32 = Utf32.LITTLE_ENDIAN.decode(bytes, EncodingGround.BYTE_ORDER_MARK);
      if (utf32.malformed() == 0) {
        return Optional.of(utf32);
      }
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Utf32.BIG_ENDIAN.decode(bytes, EncodingGround.BYTE_ORDER_MARK));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(utf16("UTF-16LE", bytes));
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(utf16("UTF-16BE", bytes))
        : Optional.empty();
  }

  private static Decoding utf16(String name, byte[] bytes) {
    return NamedCharset.of(name).decode(bytes, EncodingGround.BYTE_ORDER_MARK);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i == bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
