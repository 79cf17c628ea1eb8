package io.chapbook.text;

/**
 * Keeps text within the characters that XML can hold: the Char production of XML 1.0, section 2.2
 * (https://www.w3.org/TR/xml/#charsets).
 */
public final class XmlCharacters {

  private static final char REPLACEMENT = '\ufffd';

  private XmlCharacters() {}

  /** The text with each forbidden code point replaced by U+FFFD; the same string if it has none. */
  public static String replaceForbidden(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    return at == text.length() ? text : replaceFrom(text, at);
  }

  private static String replaceFrom(String text, int from) {
    StringBuilder clean = null;
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean pair = Character.isHighSurrogate(c)
          && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1));
      if (pair) {
        at++;
      } else if (!isPlain(c)) {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(at, REPLACEMENT);
      }
    }
    return clean == null ? text : clean.toString();
  }

  /** Whether a character may stand in XML by itself. */
  private static boolean isPlain(char c) {
    return c >= 0x20 && c < 0xd800 || c == '\t' || c == '\n' || c == '\r'
        || c >= 0xe000 && c < 0xfffe;
  }
}
