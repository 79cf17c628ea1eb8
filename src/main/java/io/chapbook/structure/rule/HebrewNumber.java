package io.chapbook.structure.rule;

import org.jspecify.annotations.Nullable;

/**
 * Numbers up to 99 written in Hebrew letters, as Hebrew books number their chapters: a letter for
 * ten, one for the unit, a geresh or gershayim with them. 15 and 16 are nine with six and seven.
 */
final class HebrewNumber {

  /** A regular expression for them, to stand behind a word that counts. */
  static final String PATTERN =
      "(?:(?:\u05d8[\"\u05f4]?[\u05d5\u05d6]|[\u05d9\u05db\u05dc\u05de\u05e0\u05e1\u05e2\u05e4\u05e6]"
          + "[\"\u05f4]?[\u05d0-\u05d8]|[\u05d0-\u05d9\u05db\u05dc\u05de\u05e0\u05e1\u05e2\u05e4\u05e6])"
          + "['\u05f3]?(?!\\p{L}))";

  private static final String UNITS = "\u05d0\u05d1\u05d2\u05d3\u05d4\u05d5\u05d6\u05d7\u05d8";

  private static final String TENS = "\u05d9\u05db\u05dc\u05de\u05e0\u05e1\u05e2\u05e4\u05e6";

  private HebrewNumber() {}

  /** The value of a number that {@link #PATTERN} takes, or null when the text is none. */
  static @Nullable Integer read(String text) {
    int value = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      int unit = UNITS.indexOf(c) + 1;
      int ten = TENS.indexOf(c) + 1;
      if (unit == 0 && ten == 0 && "'\"\u05f3\u05f4".indexOf(c) < 0) {
        return null;
      }
      value += unit + ten * 10;
    }
    return value == 0 ? null : value;
  }
}
