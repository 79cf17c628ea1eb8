package io.chapbook.structure.language;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * Tells simplified from traditional Chinese. GB 2312 holds the simplified characters and Big5 the
 * traditional ones, so a character that only one of them has is of that script.
 */
final class ChineseScript {

  private ChineseScript() {}

  /** {@code Hans}, {@code Hant}, or an empty string for a text that may be either. */
  static String of(String text) {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    CharsetEncoder traditional = Charset.forName("Big5").newEncoder();
    int hans = 0;
    int hant = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isIdeographic(c)) {
        boolean inSimplified = simplified.canEncode(c);
        boolean inTraditional = traditional.canEncode(c);
        hans += inSimplified && !inTraditional ? 1 : 0;
        hant += inTraditional && !inSimplified ? 1 : 0;
      }
    }
    return hans > hant ? "Hans" : hant > hans ? "Hant" : "";
  }
}
