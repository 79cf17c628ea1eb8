package io.chapbook.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapbook.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Texts whose every byte is well-formed UTF-8; nearly all stories end here. */
final class StrictUtf8 {

  private static final String NAME = "UTF-8";

  /** So many bytes are decoded at a time. */
  private static final int PART = 1 << 18;

  /** The two high bits of a byte that goes on with a character: RFC 3629, section 3. */
  private static final int CONTINUATION = 0x80;

  private static final int CONTINUATION_MASK = 0xC0;

  /** No character has more of them. */
  private static final int MOST_CONTINUATIONS = 3;

  /**
   * What bytes make if all of them are UTF-8.
   *
   * @param content the characters
   * @param hasReplacement whether U+FFFD is among them
   */
  private record Decoded(String content, boolean hasReplacement) {

    static Decoded of(byte[] bytes, int from, int to) {
      String content = new String(bytes, from, to - from, UTF_8);
      return new Decoded(content, content.indexOf('\uFFFD') >= 0);
    }
  }

  private StrictUtf8() {}

  /** The text, if all of it is UTF-8 and no seven-bit encoding hides in it. */
  static Optional<Decoding> decode(byte[] bytes) {
    // The String constructor is far faster than a decoder that reports errors, but it puts U+FFFD
    // for them. Only a text that has that character is read again to see whether it was an error.
    Decoded decoded = bytes.length < SourceText.WORTH_SHARING
        ? Decoded.of(bytes, 0, bytes.length) : inParts(bytes);
    if (decoded.hasReplacement() && !isWellFormed(bytes)) {
      return Optional.empty();
    }
    String content = decoded.content();
    // A sequence of several bytes always makes fewer characters than bytes.
    if (content.length() != bytes.length) {
      return Optional.of(Decoding.clean(content, NAME, EncodingGround.STRICT_UTF_8));
    }
    return iso2022Jp(bytes, content)
        .or(() -> Optional.of(Decoding.clean(content, NAME, EncodingGround.ASCII)));
  }

  /**
   * The same, decoded in parts by several processors. The parts are small, since each leaves twice
   * as much behind as it makes, and what is large stays in the way of Java's collector for long.
   */
  private static Decoded inParts(byte[] bytes) {
    int parts = bytes.length / PART + 1;
    List<Decoded> decoded = IntStream.range(0, parts).parallel()
        .mapToObj(part -> Decoded.of(bytes, start(bytes, part), start(bytes, part + 1)))
        .toList();
    return new Decoded(
        String.join("", decoded.stream().map(Decoded::content).toList()),
        decoded.stream().anyMatch(Decoded::hasReplacement));
  }

  /** Where a part begins; no character is cut that is well-formed. */
  private static int start(byte[] bytes, int part) {
    int at = Math.min(bytes.length, part * PART);
    int last = Math.min(bytes.length, at + MOST_CONTINUATIONS);
    while (at > 0 && at < last && (bytes[at] & CONTINUATION_MASK) == CONTINUATION) {
      at++;
    }
    return at;
  }

  private static boolean isWellFormed(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  /** Japanese mail and news write kanji as ASCII bytes between ESC $ B and ESC ( B: RFC 1468. */
  private static Optional<Decoding> iso2022Jp(byte[] bytes, String content) {
    if (content.indexOf('\u001B') < 0
        || !content.contains("\u001B$")
        || !content.contains("\u001B(")) {
      return Optional.empty();
    }
    return NamedCharset.forLabel("ISO-2022-JP")
        .map(charset -> charset.decode(bytes, EncodingGround.ESCAPE_SEQUENCES))
        .filter(decoding -> decoding.malformed() == 0 && decoding.content().indexOf('\u001B') < 0);
  }
}
