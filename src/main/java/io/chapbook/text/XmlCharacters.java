package io.chapbook.text;

/**
 * Which characters XML 1.0 has a place for, and what stands for the others.
 *
 * <p>Strangers' texts hold lone surrogates, U+0000 and U+FFFF. No serializer can write those, not
 * even as references: <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, production Char</a>.
 */
public final class XmlCharacters {

  private static final char REPLACEMENT = '\uFFFD';

  private XmlCharacters() {}

  /**
   * The text with each forbidden character replaced by U+FFFD. A surrogate without its partner is
   * one forbidden character.
   *
   * @param text any UTF-16 units
   * @return a text of the same length; the same instance when nothing is forbidden
   */
  public static String replaceForbidden(String text) {
    int at = nextForbidden(text, 0);
    if (at < 0) {
      return text;
    }
    char[] units = text.toCharArray();
    for (; at >= 0; at = nextForbidden(text, at + 1)) {
      units[at] = REPLACEMENT;
    }
    return new String(units);
  }

  /** How many characters {@link #replaceForbidden} would replace, from 0. */
  public static int countForbidden(String text) {
    int count = 0;
    for (int at = nextForbidden(text, 0); at >= 0; at = nextForbidden(text, at + 1)) {
      count++;
    }
    return count;
  }

  /** Where the next forbidden character stands from an index outside a pair, or -1. */
  private static int nextForbidden(String text, int from) {
    int length = text.length();
    for (int i = from; i < length; i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < Character.MIN_SURROGATE) {
        continue;
      }
      if (isPair(text, i)) {
        i++;
      } else if (!isAllowedUnit(c)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static boolean isAllowedUnit(char c) {
    return c < ' '
        ? c == '\t' || c == '\n' || c == '\r'
        : !Character.isSurrogate(c) && c <= REPLACEMENT;
  }
}
