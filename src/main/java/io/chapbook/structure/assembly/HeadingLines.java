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
      Pattern.compile("[\\s:\uff1a;.,)\\]|_~\u2192>\\-\u2013\u2014]+$");

  /** What a rule takes for a title after more than these is rather a sentence. */
  private static final int MOST_WORDS = 5;

  private HeadingLines() {}

  /** The lines of a heading as a book shows them. */
  static List<String> of(FoundHeading heading) {
    String line = heading.lines().get(0);
    String title = heading.title();
    boolean parted = heading.lines().size() == 1 && heading.declaredLabel() == null
        && isTitle(title) && line.endsWith(title);
    if (!parted) {
      return heading.lines();
    }
    String number =
        SIGNS.matcher(line.substring(0, line.length() - title.length())).replaceFirst("");
    return isNumber(number) ? List.of(number, title) : heading.lines();
  }

  private static boolean isNumber(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit)
        && text.split("\\s+").length <= MOST_WORDS;
  }

  private static boolean isTitle(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }
}
