package io.chapbook.structure.front;

/** Takes off a title what is not of it. */
final class TitleText {

  private static final String SIGNS = "*_#=~\u2014\u2013-\"\u201c\u201d\u00ab\u00bb ";

  private TitleText() {}

  /** The title without signs of emphasis, rules and quotation marks around it. */
  static String bare(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && SIGNS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && SIGNS.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return from == to ? line : line.substring(from, to);
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
