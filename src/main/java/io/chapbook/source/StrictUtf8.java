package io.chapbook.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapbook.text.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Texts whose every byte is well-formed UTF-8; nearly all stories end here. */
final class StrictUtf8 {

  private static final String NAME = "UTF-8";

  /** The two high bits of a byte that goes on with a character: RFC 3629, section 3. */
  private static final int CONTINUATION = 0x80;

  private static final int CONTINUATION_MASK = 0xC0;

  private StrictUtf8() {}

  /** The text, if all of it is UTF-8 and no seven-bit encoding hides in it. */
  static Optional<Decoding> decode(byte[] bytes) {
    // The String constructor is far faster than a decoder that reports errors, but it puts U+FFFD
    // for them. Only a text that has that character is read again to see whether it was an error.
    String content = bytes.length < SourceText.WORTH_SHARING
        ? new String(bytes, UTF_8) : inHalves(bytes);
    if (content.indexOf('\uFFFD') >= 0 && !isWellFormed(bytes)) {
      return Optional.empty();
    }
    // A sequence of several bytes always makes fewer characters than bytes.
    if (content.length() != bytes.length) {
      return Optional.of(Decoding.clean(content, NAME, EncodingGround.STRICT_UTF_8));
    }
    return iso2022Jp(bytes, content)
        .or(() -> Optional.of(Decoding.clean(content, NAME, EncodingGround.ASCII)));
  }

  /** The same, decoded in two halves at once. */
  private static String inHalves(byte[] bytes) {
    int middle = bytes.length / 2;
    while (middle < bytes.length && (bytes[middle] & CONTINUATION_MASK) == CONTINUATION) {
      middle++;
    }
    int half = middle;
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> new String(bytes, 0, half, UTF_8));
    String second = new String(bytes, half, bytes.length - half, UTF_8);
    return first.join().concat(second);
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
