package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;

/** Sees the rules that frame a line: one below it, or one above and the same below. */
final class HeadingFrame {

  /** A box holds a number, a title and perhaps a name. */
  private static final int TALLEST_BOX = 3;

  private HeadingFrame() {}

  /** How a line reads as a heading once the rules around it are seen. */
  static HeadingForm framed(MeasuredText text, Line line, HeadingForm read) {
    int level = underlineLevel(text, line.number());
    if (level > 0) {
      return read.framed(Decoration.Kind.UNDERLINED, level);
    }
    boolean plain = read.decoration().kind() == Decoration.Kind.NONE;
    return plain && isBoxed(text, line.number()) ? read.framed(Decoration.Kind.BOXED, 0) : read;
  }

  /** 1 for a line of {@code =} right below, 2 for one of {@code -} under a set-off line, else 0. */
  private static int underlineLevel(MeasuredText text, int number) {
    if (number >= text.lineCount() || text.line(number + 1).length() < 3
        || !text.line(number + 1).isSymbols()) {
      return 0;
    }
    String below = text.line(number + 1).text();
    boolean same = below.chars().allMatch(c -> c == below.charAt(0));
    if (!same || !text.isBlank(number - 1) || !text.isBlank(number + 2)) {
      return 0;
    }
    boolean dashes = below.charAt(0) == '-' && below.length() * 2 >= text.line(number).length()
        && below.length() <= text.line(number).length() + 4;
    return below.charAt(0) == '=' ? 1 : dashes ? 2 : 0;
  }

  /** Whether a rule stands right above a line and another right below. */
  static boolean isBetweenRules(MeasuredText text, int number) {
    return number > 1
        && number < text.lineCount()
        && text.line(number - 1).isSymbols()
        && text.line(number + 1).isSymbols();
  }

  private static boolean isBoxed(MeasuredText text, int number) {
    int above = rule(text, number, -1);
    int below = above == 0 ? 0 : rule(text, number, 1);
    return below != 0 && text.line(above).text().equals(text.line(below).text());
  }

  /** The nearest rule in one direction, past lines that may stand in the same box; or 0. */
  private static int rule(MeasuredText text, int number, int step) {
    for (int away = 1; away <= TALLEST_BOX; away++) {
      int at = number + step * away;
      if (!text.isBlank(at) && text.line(at).isSymbols() && text.line(at).length() >= 3) {
        return at;
      }
    }
    return 0;
  }
}
