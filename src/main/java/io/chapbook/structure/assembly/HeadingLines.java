package io.chapbook.structure.assembly;

import io.chapbook.structure.outline.FoundHeading;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a heading of one line into number and title, which a book shows on two: {@code Chapter 3:
 * The Storm}. The sign between them becomes the line's end. Where nothing but a blank stands between
 * them, one cannot be told from the other, and the line stays.
 */
final class HeadingLines {

  /** The rules whose lines begin with a number, or with a word that is as good as one. */
  private static final Set<String> NUMBER_FIRST = Set.of(
      "heading.word-number", "heading.word-ordinal", "heading.number-title", "heading.special");

  private static final Pattern SIGN =
      Pattern.compile("\\s*[:\uff1a.)]+\\s+|\\s+[-\u2013\u2014~]+\\s+|[-\u2013\u2014]\\s+");

  private static final Pattern CHINESE =
      Pattern.compile("(\u7b2c\\S{1,9}?)\\s*(?:[:\uff1a]\\s*|\\s)(\\S.*)");

  private static final int MOST_WORDS = 4;

  private HeadingLines() {}

  /** The lines of a heading as a book shows them. */
  static List<String> of(FoundHeading heading) {
    if (heading.lines().size() != 1 || heading.declaredLabel() != null) {
      return heading.lines();
    }
    String line = heading.lines().get(0);
    if (isBy(heading, "heading.cjk-number")) {
      Matcher parts = CHINESE.matcher(line);
      return parts.matches() ? List.of(parts.group(1), parts.group(2)) : heading.lines();
    }
    boolean numbered = isBy(heading, "heading.word-number");
    if (numbered || NUMBER_FIRST.stream().anyMatch(rule -> isBy(heading, rule))) {
      Matcher sign = SIGN.matcher(line);
      while (sign.find()) {
        String number = line.substring(0, sign.start());
        String title = line.substring(sign.end());
        if (isNumber(number, numbered) && isTitle(title)) {
          return List.of(number, title);
        }
      }
    }
    return heading.lines();
  }

  private static boolean isBy(FoundHeading heading, String rule) {
    return heading.decision().evidence().stream().anyMatch(one -> one.rule().equals(rule));
  }

  /** {@code Ch} of {@code Ch. 1 - A Letter} is a word, and its number follows. */
  private static boolean isNumber(String text, boolean afterWord) {
    int words = text.split("\\s+").length;
    boolean digits = text.chars().anyMatch(Character::isDigit);
    return !text.isEmpty() && words <= MOST_WORDS && (!afterWord || words > 1 || digits);
  }

  private static boolean isTitle(String text) {
    return text.chars().anyMatch(Character::isLetter) && !Character.isDigit(text.charAt(0));
  }
}
