package io.chapbook.source;

import io.chapbook.report.Finding;
import java.util.List;

/**
 * Bytes read in one encoding.
 *
 * @param content the characters, a byte-order mark included
 * @param charset the IANA name of the encoding
 * @param ground why this encoding
 * @param malformed how many byte sequences became U+FFFD
 * @param repairs findings about what was mended beyond that
 */
record Decoding(
    String content, String charset, EncodingGround ground, int malformed, List<Finding> repairs) {

  /** A decoding in which nothing had to be mended. */
  static Decoding clean(String content, String charset, EncodingGround ground) {
    return new Decoding(content, charset, ground, 0, List.of());
  }

  /** The same decoding on another ground. */
  Decoding on(EncodingGround other) {
    return new Decoding(content, charset, other, malformed, repairs);
  }
}
