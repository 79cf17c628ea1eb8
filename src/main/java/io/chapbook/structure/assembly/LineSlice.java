package io.chapbook.structure.assembly;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;

/**
 * The part of a line that stands in a paragraph.
 *
 * @param line the line
 * @param text the part, without white space around it
 */
record LineSlice(Line line, String text) {

  /** The whole line. */
  static LineSlice of(Line line) {
    return new LineSlice(line, line.text());
  }

  /** The part of a line between two offsets into the text's content. */
  static LineSlice of(MeasuredText measured, Line line, int from, int to) {
    int start = Math.max(from, line.textStart());
    int end = Math.max(start, Math.min(to, line.textEnd()));
    return new LineSlice(line, measured.source().content().substring(start, end).strip());
  }

  boolean isBlank() {
    return text.isEmpty();
  }
}
