package io.chapbook.source;

import java.util.Optional;

/**
 * UTF-16 and UTF-32 without a byte-order mark, known by where their zero bytes stand: every line
 * end and every ASCII character has them, always on the same side.
 */
final class NulPattern {

  /** One character in this many must be a common one; Chinese prose has one in fifteen. */
  private static final int COMMON_AT_LEAST_ONE_IN = 50;

  /** At most one character in this many may be one that stands in no text. */
  private static final int ODD_AT_MOST_ONE_IN = 100;

  private NulPattern() {}

  /** The text, if it has zero bytes and reads well in one of the four encodings. */
  static Optional<Decoding> decode(byte[] bytes) {
    if (indexOfNul(bytes) < 0) {
      return Optional.empty();
    }
    if (bytes.length % 4 == 0) {
      for (Utf32 utf32 : Utf32.values()) {
        Decoding decoding = utf32.decode(bytes, EncodingGround.NUL_PATTERN);
        if (decoding.malformed() == 0 && decoding.content().charAt(0) != 0) {
          return Optional.of(decoding);
        }
      }
    }
    Decoding little = NamedCharset.of("UTF-16LE").decode(bytes, EncodingGround.NUL_PATTERN);
    Decoding big = NamedCharset.of("UTF-16BE").decode(bytes, EncodingGround.NUL_PATTERN);
    Decoding better = common(little.content()) >= common(big.content()) ? little : big;
    return readsWell(better) ? Optional.of(better) : Optional.empty();
  }

  private static int indexOfNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean readsWell(Decoding decoding) {
    String content = decoding.content();
    long length = content.length();
    return (long) common(content) * COMMON_AT_LEAST_ONE_IN >= length
        && (long) odd(content) * ODD_AT_MOST_ONE_IN <= length
        && decoding.malformed() <= 1 + length / 1000;
  }

  /** How many characters are such as every script's texts are full of. */
  private static int common(String content) {
    int count = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean ascii = c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
      boolean cjk = c >= '\u3000' && c <= '\u3002' || c == '\uFF0C';
      count += ascii || cjk ? 1 : 0;
    }
    return count;
  }

  private static int odd(String content) {
    int end = ControlCharacters.endOfText(content);
    int count = 0;
    for (int i = 0; i < end; i++) {
      char c = content.charAt(i);
      int type = Character.getType(c);
      boolean unassigned = type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
      count += unassigned || ControlCharacters.isControl(c) ? 1 : 0;
    }
    return count;
  }
}
