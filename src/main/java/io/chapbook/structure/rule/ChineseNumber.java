package io.chapbook.structure.rule;

import org.jspecify.annotations.Nullable;

/** Numbers in Chinese characters up to 9,999, as Chinese and Japanese headings write them. */
final class ChineseNumber {

  private static final String DIGITS = "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";

  private ChineseNumber() {}

  /** The number, or null when a character is none. */
  static @Nullable Integer read(String text) {
    int sum = 0;
    int digit = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      int unit = unit(c);
      if (unit > 0) {
        sum += Math.max(digit, 1) * unit;
        digit = 0;
      } else {
        int value = digit(c);
        if (value < 0) {
          return null;
        }
        digit = unit == 0 && at > 0 && unit(text.charAt(at - 1)) == 0 ? digit * 10 + value : value;
      }
    }
    return sum + digit;
  }

  private static int unit(char c) {
    return switch (c) {
      case '\u5341' -> 10;
      case '\u767e' -> 100;
      case '\u5343' -> 1000;
      default -> 0;
    };
  }

  private static int digit(char c) {
    if (c >= '\uff10' && c <= '\uff19') {
      return c - '\uff10';
    }
    if (c == '\u96f6') {
      return 0;
    }
    return c == '\u4e24' ? 2 : DIGITS.indexOf(c);
  }
}
