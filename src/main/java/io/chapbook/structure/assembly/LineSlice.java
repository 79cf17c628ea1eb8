package io.chapbook.structure.assembly;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;

/**
 * The part of a line that stands in a paragraph.
 *
 * @param line the line
 * @param from where the part begins, an offset into the text's content
 * @param text the part, without white space around it
 */
record LineSlice(Line line, int from, String text) {

  /** The whole line. */
  static LineSlice of(Line line) {
    return new LineSlice(line, line.textStart(), line.text());
  }

  /** The part of a line between two offsets into the text's content. */
  static LineSlice of(MeasuredText measured, Line line, int from, int to) {
    int start = Math.max(from, line.textStart());
    int end = Math.max(start, Math.min(to, line.textEnd()));
    String part = measured.source().content().substring(start, end);
    return new LineSlice(line, start + part.length() - part.stripLeading().length(), part.strip());
  }

  /** Where the part ends, an offset into the text's content. */
  int to() {
    return from + text.length();
  }

  boolean isBlank() {
    return text.isEmpty();
  }
}
