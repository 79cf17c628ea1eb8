package io.chapbook.structure.front;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off a title what is not of it. */
final class TitleText {

  private static final String SIGNS = "*_#=~\u2014\u2013-\"\u201c\u201d\u00ab\u00bb ";

  /** Emoji are drawn in colour by this character behind them. */
  private static final int VARIATION_SELECTOR = '\ufe0f';

  /** A forum's marks around a whole line: {@code [b]Title[/b]}. */
  private static final Pattern TAGGED =
      Pattern.compile("(?:\\[(b|i|u|center|size|color|h\\d?)(?:=[^\\]]{1,20})?\\])++(.+?)"
          + "(?:\\[/[a-z0-9]{1,6}\\])+");

  private TitleText() {}

  /** The title without signs of emphasis, rules and quotation marks around it. */
  static String bare(String line) {
    Matcher tagged = TAGGED.matcher(line);
    String words = tagged.matches() ? tagged.group(2) : line;
    int from = 0;
    int to = words.length();
    while (from < to && isSign(words.codePointAt(from))) {
      from += Character.charCount(words.codePointAt(from));
    }
    while (to > from && isSign(words.codePointBefore(to))) {
      to -= Character.charCount(words.codePointBefore(to));
    }
    return from == to ? words : words.substring(from, to);
  }

  private static boolean isSign(int c) {
    return SIGNS.indexOf(c) >= 0
        || Character.getType(c) == Character.OTHER_SYMBOL
        || c == VARIATION_SELECTOR;
  }

  /** A title's letters and digits in lower case, by which two are compared. */
  static String letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** What follows a title on its line, without the mark that parts them. */
  static String rest(String behind) {
    int from = 0;
    while (from < behind.length()
        && (" ,:|([\"\u201d*_-\u2013\u2014").indexOf(behind.charAt(from)) >= 0) {
      from++;
    }
    int to = behind.length();
    while (to > from && " )]*_\"".indexOf(behind.charAt(to - 1)) >= 0) {
      to--;
    }
    return behind.substring(from, to);
  }
}
