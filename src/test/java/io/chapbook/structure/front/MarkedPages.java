package io.chapbook.structure.front;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text, perhaps of several files, whose lines begin with a mark: {@code >} is the blank line
 * above a file with the name behind it, a digit a heading of that rank, a dot means nothing. The
 * letters are {@link #KINDS}; {@code l} is the label of a summary.
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

  private final List<String> lines;

  MarkedPages(String story) {
    this.lines = List.of(story.split("\n", -1));
  }

  /** The mark of a line, from 1; a dot for a blank line. */
  char mark(int line) {
    return lines.get(line - 1).isEmpty() ? '.' : lines.get(line - 1).charAt(0);
  }

  int count() {
    return lines.size();
  }

  MeasuredText text() {
    List<LineMark> marks = new ArrayList<>();
    for (int from = 1; from <= lines.size(); from++) {
      int to = from;
      while (to < lines.size() && goesOn(mark(from), mark(to + 1))) {
        to++;
      }
      add(mark(from), from, to, marks);
      from = to;
    }
    SourceText source = source();
    return new TextMeasurer().measure(
        marks.isEmpty() ? source : source.withMarkup(new int[0], marks));
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

  private SourceText source() {
    List<SourceText> files = new ArrayList<>();
    List<String> file = new ArrayList<>();
    String name = "";
    for (String line : lines) {
      if (line.startsWith(">")) {
        if (!name.isEmpty()) {
          files.add(joined(name, file));
        }
        name = line.substring(2);
        file.clear();
      } else {
        file.add(line.length() < 2 ? "" : line.substring(2));
      }
    }
    if (name.isEmpty()) {
      return joined("story.txt", file);
    }
    files.add(joined(name, file));
    return SourceText.joined("story", files);
  }

  private static SourceText joined(String name, List<String> lines) {
    return SourceText.of(name, lines.stream().collect(Collectors.joining("\n")), "UTF-8");
  }
}
