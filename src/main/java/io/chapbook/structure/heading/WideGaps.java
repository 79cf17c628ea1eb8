package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;

/**
 * Looks at the places where a text leaves more room than between paragraphs. Where nearly all of
 * them lead to a line like a title, the titles are headings; where few do, scenes begin there.
 */
final class WideGaps {

  private static final int LONGEST_TITLE = 60;

  private static final int MOST_WORDS = 9;

  private WideGaps() {}

  /** Whether a line that may be a title stands below a wide gap and apart from what follows. */
  static boolean isTitleAfterGap(MeasuredText text, Line line) {
    return isAfterGap(text, line)
        && text.isBlank(line.number() + 1)
        && line.length() <= LONGEST_TITLE
        && line.letters() > 0
        && ".,;:\"\u201d".indexOf(line.last()) < 0
        && "\"\u201c\u00ab'\u2018-\u2013\u2014([".indexOf(line.first()) < 0
        && !Character.isLowerCase(line.first())
        && line.text().split(" ", MOST_WORDS + 1).length <= MOST_WORDS;
  }

  private static boolean isAfterGap(MeasuredText text, Line line) {
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    return text.blanksBefore(line.number()) > usual;
  }

  /** How many lines of words stand below wide gaps. */
  static int count(MeasuredText text) {
    return (int) text.sweep()
        .filter(line -> line.letters() > 0 && isAfterGap(text, line)).count();
  }
}
