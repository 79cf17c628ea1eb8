package io.chapbook.structure.front;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.testing.SketchedLines;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text, perhaps of several files, of which markup speaks, as {@link SketchedLines} whose signs
 * tell it: a digit is a heading of that rank, a dot means nothing. The letters are {@link #KINDS};
 * {@code l} is the label of a summary.
 */
final class MarkedPages {

  private static final Map<Character, LineMark.Kind> KINDS = Map.of(
      'p', LineMark.Kind.PAGE_NAME,
      't', LineMark.Kind.TITLE,
      'y', LineMark.Kind.BYLINE,
      's', LineMark.Kind.SUMMARY,
      'f', LineMark.Kind.FIELD,
      'n', LineMark.Kind.NOTE,
      'l', LineMark.Kind.LABEL);

  private final SketchedLines lines;

  MarkedPages(String story) {
    this.lines = new SketchedLines(story);
  }

  SketchedLines lines() {
    return lines;
  }

  MeasuredText text() {
    List<LineMark> marks = new ArrayList<>();
    for (int from = 1; from <= lines.count(); from++) {
      int to = from;
      while (to < lines.count() && goesOn(lines.sign(from), lines.sign(to + 1))) {
        to++;
      }
      add(lines.sign(from), from, to, marks);
      from = to;
    }
    return lines.text(marks);
  }

  /** Each heading has a line of its own. */
  private static boolean goesOn(char mark, char next) {
    return next == mark && !Character.isDigit(mark) || mark == 'l' && next == 's';
  }

  private static void add(char mark, int from, int to, List<LineMark> marks) {
    SourceSpan span = new SourceSpan(from, to);
    if (Character.isDigit(mark)) {
      marks.add(new LineMark(LineMark.Kind.HEADING, span, mark - '0'));
    } else if (mark == 'l') {
      marks.add(LineMark.of(LineMark.Kind.LABEL, SourceSpan.ofLine(from)));
      marks.add(LineMark.of(LineMark.Kind.SUMMARY, span));
    } else if (KINDS.containsKey(mark)) {
      marks.add(LineMark.of(KINDS.get(mark), span));
    }
  }
}
