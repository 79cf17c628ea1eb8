package io.chapbook.testing;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.text.LineMark;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * A small text each line of which has a sign and a blank before it. What the signs mean, the test
 * says; a line of nothing needs none. {@code >} is the blank line above a file of a joined text,
 * with the file's name behind it.
 */
public final class SketchedLines {

  private final List<String> lines;
  private final SourceText source;

  /** The lines of a sketch. */
  public SketchedLines(String sketch) {
    this.lines = List.of(sketch.split("\n", -1));
    this.source = lines.stream().noneMatch(line -> line.startsWith(">"))
        ? SourceText.of("story.txt", String.join("\n", words(lines)), "UTF-8")
        : SourceText.joined("story", files());
  }

  private List<SourceText> files() {
    if (!lines.get(0).startsWith(">")) {
      throw new IllegalArgumentException("lines above the first file: " + lines.get(0));
    }
    List<SourceText> files = new ArrayList<>();
    for (int from = 0; from < lines.size(); from++) {
      int to = from + 1;
      while (to < lines.size() && !lines.get(to).startsWith(">")) {
        to++;
      }
      // An end of its own to each line, or a blank one that ends a file would be lost.
      String content = String.join("\n", words(lines.subList(from + 1, to))) + '\n';
      files.add(SourceText.of(lines.get(from).substring(2), content, "UTF-8"));
      from = to - 1;
    }
    return files;
  }

  private static List<String> words(List<String> lines) {
    return lines.stream().map(line -> line.length() < 2 ? "" : line.substring(2)).toList();
  }

  /** How many lines were sketched; a joined text has one more, of nothing. */
  public int count() {
    return lines.size();
  }

  /** The sign of a line, from 1; a blank for one that has none. */
  public char sign(int line) {
    return line > lines.size() || lines.get(line - 1).isEmpty()
        ? ' ' : lines.get(line - 1).charAt(0);
  }

  /** The lines without signs, measured. */
  public MeasuredText text() {
    return text(List.of());
  }

  /** The same, with what markup says of them. */
  public MeasuredText text(List<LineMark> marks) {
    return new TextMeasurer().measure(
        marks.isEmpty() ? source : source.withMarkup(new int[0], marks));
  }
}
