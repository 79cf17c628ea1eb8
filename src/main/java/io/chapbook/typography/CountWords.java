package io.chapbook.typography;

import java.util.Set;

/** Tells ranges of numbers, {@code pages 12-15}, from dates, scores and numbers of telephones. */
final class CountWords {

  private static final int DIGITS_OF_A_YEAR = 4;

  private static final int LONGEST_WORD = 12;

  private final Set<String> words;

  /** From words that a range follows. */
  CountWords(Set<String> words) {
    this.words = words;
  }

  /** Whether the hyphen between two digits stands for a range of pages or of years. */
  boolean isRange(Passage passage, int hyphen) {
    int from = hyphen;
    while (hyphen - from <= DIGITS_OF_A_YEAR && Signs.isDigit(passage.at(from - 1))) {
      from--;
    }
    int to = hyphen + 1;
    while (to - hyphen <= DIGITS_OF_A_YEAR + 1 && Signs.isDigit(passage.at(to))) {
      to++;
    }
    if (isJoined(passage.at(from - 1)) || isJoined(passage.at(to))
        && !(passage.at(to) == '.' && !Signs.isDigit(passage.at(to + 1)))) {
      return false;
    }
    String first = passage.text().substring(from, hyphen);
    String last = passage.text().substring(hyphen + 1, to);
    if (first.length() > DIGITS_OF_A_YEAR || last.length() > DIGITS_OF_A_YEAR) {
      return false;
    }
    boolean rises = Integer.parseInt(first) < Integer.parseInt(last);
    boolean years = first.length() == DIGITS_OF_A_YEAR && last.length() == DIGITS_OF_A_YEAR
        && "12".indexOf(first.charAt(0)) >= 0 && "12".indexOf(last.charAt(0)) >= 0;
    return rises && (years || words.contains(wordBefore(passage, from)));
  }

  private static boolean isJoined(char c) {
    return Signs.isWord(c) || Signs.isDash(c) || c == '/' || c == '.' || c == ',';
  }

  private static String wordBefore(Passage passage, int at) {
    int end = at - 1;
    if (end < 0 || !Signs.isBlank(passage.at(end))) {
      return "";
    }
    int start = end;
    while (start > 0 && end - start <= LONGEST_WORD && !Signs.isBlank(passage.at(start - 1))) {
      start--;
    }
    return passage.text().substring(start, end).toLowerCase(java.util.Locale.ROOT);
  }
}
