package io.chapbook.structure.measure;

import io.chapbook.text.SourceText;

/**
 * Measures lines of one text, best in their order. It looks at the text through a window, which is
 * filled for many lines at once: to get at each line's characters by themselves costs more than to
 * look at them. For one thread only.
 */
final class LineMeasurer {

  private static final int WINDOW = 8192;

  private final SourceText source;
  private char[] window = new char[WINDOW];

  /** Where in the content the window begins and ends. */
  private int from;

  private int to;

  LineMeasurer(SourceText source) {
    this.source = source;
  }

  /** A line with all that stands on it, a comment counter at its end included. */
  Line measure(int number) {
    int start = source.lineStart(number);
    int end = source.lineEnd(number);
    show(start, end);
    while (start < end && TextMeasurer.isSpace(window[start - from])) {
      start++;
    }
    while (end > start && TextMeasurer.isSpace(window[end - 1 - from])) {
      end--;
    }
    return line(number, start, end, end);
  }

  /** The same line without the counter that begins at an offset into the content. */
  Line withoutCounter(Line line, int counter) {
    show(line.textStart(), counter);
    return line(line.number(), line.textStart(), counter, line.textEnd());
  }

  private Line line(int number, int textStart, int textEnd, int counterEnd) {
    CharacterTally tally =
        new CharacterTally(window, textStart - from, textEnd - from, Line.COUNTED_LENGTH + 1);
    return new Line(source, number, textStart, textEnd, counterEnd, tally);
  }

  /** Moves the window if some characters do not lie in it; then it begins with them. */
  private void show(int first, int end) {
    if (first < from || end > to) {
      window = end - first > window.length ? new char[end - first] : window;
      from = first;
      to = Math.min(source.content().length(), first + window.length);
      source.content().getChars(from, to, window, 0);
    }
  }
}
