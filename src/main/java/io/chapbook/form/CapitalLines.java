package io.chapbook.form;

import java.util.List;
import java.util.regex.Pattern;

/** Lines in nothing but capitals: what telegrams and signs are written in, and what is shouted. */
final class CapitalLines {

  private static final Pattern STOP = Pattern.compile("(?U:\\b)STOP(?U:\\b)");

  private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb'\u2018\u2019";

  private static final int FEWEST_LETTERS = 4;

  private static final int LONGEST_OF_SIGN = 60;

  /** A sign has no more lines. */
  static final int MOST_OF_SIGN = 6;

  private CapitalLines() {}

  /** Whether a line has capitals, no small letter, and is not spoken. */
  static boolean isOne(String line) {
    int capitals = 0;
    int c;
    for (int at = 0; at < line.length(); at += Character.charCount(c)) {
      c = line.codePointAt(at);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals >= FEWEST_LETTERS && QUOTES.indexOf(line.charAt(0)) < 0;
  }

  /** Whether lines of capitals are a telegram: they have the word STOP twice. */
  static boolean isTelegram(List<String> lines) {
    return lines.stream().mapToLong(line -> STOP.matcher(line).results().count()).sum() > 1;
  }

  /** Whether lines of capitals are short and few enough for a sign. */
  static boolean isSign(List<String> lines) {
    return !lines.isEmpty() && lines.size() <= MOST_OF_SIGN
        && lines.stream().allMatch(line -> line.length() <= LONGEST_OF_SIGN);
  }

  /** Whether a paragraph says that something follows. */
  static boolean announces(String paragraph) {
    return paragraph.endsWith(":") || paragraph.endsWith("\uff1a");
  }
}
