package io.chapbook.structure.assembly;

import io.chapbook.structure.outline.FoundHeading;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a heading of one line into number and title, which a book shows on two: {@code Chapter 3:
 * The Storm}. The signs between them become the line's end.
 */
final class HeadingLines {

  private static final Pattern SIGNS =
      Pattern.compile("(?<![\\s:\uff1a;.,)\\]|_~\u2192>\\-\u2013\u2014])"
          + "[\\s:\uff1a;.,)\\]|_~\u2192>\\-\u2013\u2014]+$");

  private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N} ]");

  private static final Pattern MARK = Pattern.compile("\\p{M}");

  /** What a rule takes for a title after more than these is rather a sentence. */
  private static final int MOST_WORDS = 5;

  private HeadingLines() {}

  /** The lines of a heading as a book shows them. */
  static List<String> of(FoundHeading heading) {
    String line = heading.lines().get(0);
    int at = line.length() - heading.title().length();
    boolean parted = heading.lines().size() == 1 && heading.declaredLabel() == null
        && at > 0 && isTitle(heading.title())
        && letters(line.substring(at)).equals(letters(heading.title()));
    if (!parted) {
      return heading.lines();
    }
    String number = SIGNS.matcher(line.substring(0, at)).replaceFirst("");
    return isNumber(number) ? List.of(number, line.substring(at)) : heading.lines();
  }

  /** Rules see plain quotation marks and apostrophes where the line has curly ones. */
  private static String letters(String text) {
    return OTHER_SIGNS.matcher(text).replaceAll("_");
  }

  private static boolean isNumber(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        && text.split("\\s+").length <= MOST_WORDS;
  }

  /** A mark without a letter of its own belongs to the letter before it. */
  private static boolean isTitle(String text) {
    return text.codePoints().anyMatch(Character::isLetter) && !MARK.matcher(text).lookingAt();
  }
}
