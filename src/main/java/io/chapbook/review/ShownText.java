package io.chapbook.review;

import java.util.Locale;

/** Texts of strangers as the page shows them: nothing in them acts, and nothing hides. */
final class ShownText {

  /**
   * Marks, embeddings, overrides and isolates.
   * https://www.unicode.org/reports/tr9/#Directional_Formatting_Codes
   */
  private static final String DIRECTION =
      "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

  /** Other characters without a look: zero width space, word joiner, byte-order mark, line ends. */
  private static final String UNSEEN = "\u200b\u2060\ufeff\u2028\u2029";

  private ShownText() {}

  /**
   * The text with each control character, direction character, lone surrogate and character without
   * a look as its code point in brackets, {@code [U+202E]}. White space stays.
   */
  static String of(String text) {
    StringBuilder out = null;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (isHidden(c)) {
        out = out == null ? new StringBuilder(text.substring(0, at)) : out;
        out.append(String.format(Locale.ROOT, "[U+%04X]", c));
      } else if (out != null) {
        out.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return out == null ? text : out.toString();
  }

  /** Whether a character cannot be seen, or changes how others are seen. */
  static boolean isHidden(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return c < ' '
        || c >= 0x7f && c <= 0x9f
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || (c & 0xfffe) == 0xfffe
        || c >= 0xe0000 && c <= 0xe007f
        || DIRECTION.indexOf(c) >= 0
        || UNSEEN.indexOf(c) >= 0;
  }

  /** The text with each run of white space made one blank, and none around it. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = folded.length() > 0;
      } else {
        folded.append(gap ? " " : "").append(c);
        gap = false;
      }
    }
    return folded.toString();
  }

  /** The beginning of a text, at most so long, no surrogate pair cut. */
  static String beginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Character.isLowSurrogate(text.charAt(length)) ? length - 1 : length);
  }
}
