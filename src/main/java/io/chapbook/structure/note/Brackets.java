package io.chapbook.structure.note;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.text.Letters;

/** Follows a bracket from where it opens to where it closes. */
final class Brackets {

  /** A bracket that does not close within this many lines was never closed. */
  private static final int LONGEST = 60;

  private Brackets() {}

  /** The bracket that closes another, or 0. */
  static char closing(char open) {
    return switch (open) {
      case '(' -> ')';
      case '[' -> ']';
      case '{' -> '}';
      case '\uff08' -> '\uff09';
      default -> 0;
    };
  }

  /**
   * Where the bracket that is open at some place closes: an offset into the content, or -1.
   *
   * @param line the line of that place
   * @param from an offset behind the opening bracket
   * @param lastLine the last line to look at
   */
  static int close(MeasuredText text, int line, int from, int lastLine, char open) {
    return closeBefore(text, line, from, lastLine, open, Integer.MAX_VALUE);
  }

  /** The same for a bracket that closes before some offset into the content. */
  static int closeBefore(
      MeasuredText text, int line, int from, int lastLine, char open, int end) {
    char close = closing(open);
    String content = text.source().content();
    int depth = 1;
    int last = Math.min(lastLine, line + LONGEST);
    for (int number = line; number <= last; number++) {
      Line current = text.line(number);
      int start = number == line ? Math.min(from, current.textEnd()) : current.textStart();
      for (int at = start; at < Math.min(current.textEnd(), end); at++) {
        char c = content.charAt(at);
        depth += c == open ? 1 : c == close ? -1 : 0;
        if (depth == 0) {
          return at;
        }
      }
    }
    return -1;
  }

  /** The line that holds an offset, from a line on. */
  static int lineOf(MeasuredText text, int from, int offset) {
    int line = from;
    while (line < text.lineCount() && text.line(line).textEnd() <= offset) {
      line++;
    }
    return line;
  }

  /** Whether words stand between an offset and the end of its line. */
  static boolean wordsFollow(MeasuredText text, int line, int offset) {
    return Letters.within(text.source().content(), offset, text.line(line).textEnd());
  }
}
