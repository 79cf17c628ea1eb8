package io.chapbook.source.markup;

import io.chapbook.report.SourceSpan;
import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps, while lines are being laid out, where in the file each began and what it is marked as. */
final class LineLedger {

  /** Lines that are marked while they are being laid out. */
  static final class Open {

    private final LineMark.Kind kind;
    private final int level;
    private int firstLine;

    private Open(LineMark.Kind kind, int level) {
      this.kind = kind;
      this.level = level;
    }
  }

  private int[] fileLines = new int[64];
  private int line = 1;
  private final List<LineMark> marks = new ArrayList<>();
  private final List<Open> unbegun = new ArrayList<>();

  /** So many line ends follow. */
  void advance(int lineEnds) {
    int last = line + lineEnds;
    if (last >= fileLines.length) {
      fileLines = Arrays.copyOf(fileLines, Math.max(last + 1, fileLines.length * 2));
    }
    Arrays.fill(fileLines, line + 1, last + 1, fileLines[line]);
    fileLines[last] = 0;
    line = last;
  }

  /** Text follows that stands on a line of the file. */
  void textBegins(int fileLine) {
    if (fileLines[line] == 0) {
      fileLines[line] = fileLine;
    }
    for (Open mark : unbegun) {
      mark.firstLine = line;
    }
    unbegun.clear();
  }

  /** Marks the lines from the next text on. */
  Open open(LineMark.Kind kind, int level) {
    Open mark = new Open(kind, level);
    unbegun.add(mark);
    return mark;
  }

  /** Marks the lines from the beginning of others on. */
  Open openFrom(Open other, LineMark.Kind kind) {
    Open mark = new Open(kind, 0);
    mark.firstLine = other.firstLine;
    if (mark.firstLine == 0) {
      unbegun.add(mark);
    }
    return mark;
  }

  /** Marks the lines up to the last text; none if there was no text. */
  void close(Open mark) {
    if (mark.firstLine == 0) {
      unbegun.remove(mark);
    } else {
      marks.add(new LineMark(mark.kind, new SourceSpan(mark.firstLine, line), mark.level));
    }
  }

  /** A finished text with what was kept of its lines. */
  SourceText mark(SourceText text) {
    if (text.content().isEmpty()) {
      return text;
    }
    // The text ends with a line end, after which stands one more, empty line.
    int[] lines = Arrays.copyOf(fileLines, line + 2);
    lines[line + 1] = lines[line];
    return text.withMarkup(lines, marks);
  }
}
