package io.chapbook.structure.assembly;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;

/**
 * The part of a line that stands in a paragraph, without white space around it.
 *
 * @param line the line
 * @param from where the part begins, an offset into the text's content
 * @param to where it ends
 */
record LineSlice(Line line, int from, int to) {

  /** The whole line. */
  static LineSlice of(Line line) {
    return new LineSlice(line, line.textStart(), line.textEnd());
  }

  /** The part of a line between two offsets into the text's content. */
  static LineSlice of(MeasuredText measured, Line line, int from, int to) {
    int start = Math.max(from, line.textStart());
    int end = Math.max(start, Math.min(to, line.textEnd()));
    String part = measured.source().content().substring(start, end);
    int stripped = start + part.length() - part.stripLeading().length();
    return new LineSlice(line, stripped, stripped + part.strip().length());
  }

  /** The part's characters. */
  String text() {
    return line.between(from, to);
  }

  /** How many characters it has. */
  int length() {
    return to - from;
  }

  /** How many characters stand before its first blank. */
  int firstWord() {
    return line.firstBlank(from, to) - from;
  }

  boolean isBlank() {
    return to == from;
  }
}
