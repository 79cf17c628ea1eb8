package io.chapbook.text;

import io.chapbook.report.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The decoded text of one story, cut into lines.
 *
 * <p>Lines are counted from 1 and end at LF; a CR before the LF belongs to the line end. A text that
 * has no LF at all but CRs is one of the old Macintosh kind: there CR ends a line. Text after the
 * last line end is a line, also when it is empty, so every text has at least one line.
 *
 * <p>A text that was made of a file with markup has lines of its own. It knows which line of the
 * file each came from, and what the markup said of it.
 */
public final class SourceText {

  /** In a text with fewer characters, to share work among processors costs more than it saves. */
  public static final int WORTH_SHARING = 1_000_000;

  private static final String BETWEEN_PARTS = "\n";

  private final String name;
  private final String content;
  private final String charset;
  private final int[] lineStarts;
  private final int lineCount;
  /** By line from 1; empty when the text's lines are the file's. */
  private final int[] fileLines;
  private final List<LineMark> marks;
  private final List<TextPart> parts;
  private final boolean markup;

  private SourceText(
      String name,
      String content,
      String charset,
      LineStarts starts,
      int[] fileLines,
      List<LineMark> marks,
      List<TextPart> parts,
      boolean markup) {
    this.fileLines = fileLines;
    this.marks = marks.stream().sorted().toList();
    this.name = Objects.requireNonNull(name);
    this.content = Objects.requireNonNull(content);
    this.charset = Objects.requireNonNull(charset);
    this.parts = List.copyOf(parts);
    this.markup = markup;
    this.lineStarts = starts.offsets();
    this.lineCount = starts.count();
  }

  /**
   * A text with its name and the name of its encoding.
   *
   * @param name the file's own name, without folders, such as {@code story.txt}
   * @param content the decoded text, a byte-order mark included if there was one
   * @param charset the IANA name of the encoding it was read in, such as {@code UTF-8}
   */
  public static SourceText of(String name, String content, String charset) {
    LineStarts starts = LineStarts.of(content);
    return new SourceText(
        name, content, charset, starts, starts.fileLines(content), List.of(), List.of(),
        false);
  }

  /**
   * The same text with lines that begin where the file has no line end.
   *
   * @param offsets where in the content they begin, in rising order, each behind white space
   * @param newMarks what is known of the new lines, in any order
   */
  public SourceText withLinesAt(int[] offsets, List<LineMark> newMarks) {
    LineStarts starts = new LineStarts(lineStarts, lineCount).with(offsets);
    return new SourceText(
        name, content, charset, starts, starts.fileLines(content), newMarks, parts, markup);
  }

  /**
   * The same text with what is known of the markup it was made from.
   *
   * @param lines for each line, by its number from 1, the line of the file that it began on; what
   *     stands at 0 is not looked at. Empty when the lines are the file's own
   * @param newMarks what the markup said, in any order
   * @throws IllegalArgumentException if a line or a mark is missing or too many
   */
  public SourceText withMarkup(int[] lines, List<LineMark> newMarks) {
    if (lines.length != 0 && lines.length != lineCount + 1
        || newMarks.stream().anyMatch(mark -> mark.span().endLine() > lineCount)) {
      throw new IllegalArgumentException("markup of a text with other lines than " + lineCount);
    }
    return new SourceText(
        name, content, charset, new LineStarts(lineStarts, lineCount), lines.clone(), newMarks,
        parts, true);
  }

  /** What the markup says of the lines, in their order; empty for plain text. */
  public List<LineMark> marks() {
    return marks;
  }

  /**
   * Whether it was made from markup, so that asterisks around words are emphasis; of a joined text,
   * whether each part was.
   */
  public boolean hasMarkup() {
    return markup;
  }

  /** Whether its lines are the file's own, so that {@link #fileLine} changes nothing. */
  public boolean hasLinesOfFile() {
    return fileLines.length == 0;
  }

  /** The line of the file, from 1, that a line (from 1) came from; of a joined text, the line. */
  public int fileLine(int line) {
    return fileLines.length == 0 ? line : fileLines[line];
  }

  /** The lines of the file that some lines came from. */
  public SourceSpan fileSpan(SourceSpan span) {
    if (fileLines.length == 0) {
      return span;
    }
    // What a table's markup holds in the wrong place is moved before the table by HTML's rules.
    int first = fileLines[span.startLine()];
    int last = fileLines[span.endLine()];
    return new SourceSpan(Math.min(first, last), Math.max(first, last));
  }

  /**
   * A text joined of several: a blank line stands before each, so that no line and no paragraph goes
   * from one into the next. Old Macintosh line ends become LF; nothing else is changed. Marks stay
   * with their lines, and lines count in the whole.
   *
   * @param name the name of the whole
   * @param texts the texts in their order
   */
  public static SourceText joined(String name, List<SourceText> texts) {
    StringBuilder content = new StringBuilder();
    List<TextPart> parts = new ArrayList<>();
    List<LineMark> marks = new ArrayList<>();
    Set<String> charsets = new LinkedHashSet<>();
    // Each part keeps its own lines, also those that begin where it has no line end.
    IntStream.Builder starts = IntStream.builder();
    int lines = 0;
    for (SourceText text : texts) {
      starts.add(content.length());
      int above = lines + 1;
      int base = content.append(BETWEEN_PARTS).length();
      parts.add(new TextPart(text.name, above + 1));
      text.marks.forEach(mark -> marks.add(mark.below(above)));
      boolean macintosh = text.content.indexOf('\n') < 0;
      content.append(macintosh ? text.content.replace('\r', '\n') : text.content);
      boolean ended = content.charAt(content.length() - 1) == '\n';
      int own = text.lineCount - (ended ? 1 : 0);
      Arrays.stream(text.lineStarts, 0, own).forEach(start -> starts.add(base + start));
      lines = above + own;
      content.append(ended ? "" : "\n");
      charsets.add(text.charset);
    }
    int[] offsets = starts.add(content.length()).build().toArray();
    return new SourceText(
        name, content.toString(), String.join(", ", charsets),
        new LineStarts(offsets, offsets.length), new int[0], marks, parts,
        texts.stream().allMatch(SourceText::hasMarkup));
  }

  /** The same text under another name. */
  public SourceText named(String other) {
    return new SourceText(
        other, content, charset, new LineStarts(lineStarts, lineCount), fileLines, marks, parts,
        markup);
  }

  /** The file's own name, without folders. */
  public String name() {
    return name;
  }

  /** The whole text, nothing left out. */
  public String content() {
    return content;
  }

  /** The IANA name of the encoding it was read in; those of a joined text's parts, each once. */
  public String charset() {
    return charset;
  }

  /** The files that it was joined of, in their order; none when it is one file. */
  public List<TextPart> parts() {
    return parts;
  }

  /** How many lines there are, at least 1. */
  public int lineCount() {
    return lineCount;
  }

  /** Where a line (from 1) begins in {@link #content()}. */
  public int lineStart(int line) {
    return lineStarts[Objects.checkIndex(line - 1, lineCount)];
  }

  /** Where a line's text ends in {@link #content()}, its line end not counted. */
  public int lineEnd(int line) {
    if (line == lineCount) {
      return content.length();
    }
    int end = lineStart(line + 1) - 1;
    boolean crBeforeLf =
        end > lineStart(line) && content.charAt(end) == '\n' && content.charAt(end - 1) == '\r';
    return crBeforeLf ? end - 1 : end;
  }

  /**
   * The characters between two offsets, to go through them fast: a string checks each access, and
   * whoever looks at every character of a long text would pay for it.
   */
  public char[] characters(int from, int to) {
    char[] characters = new char[to - from];
    content.getChars(from, to, characters, 0);
    return characters;
  }

  /** How many code points the content has; several processors count those of a long one. */
  public int codePoints() {
    int length = content.length();
    if (length < WORTH_SHARING) {
      return content.codePointCount(0, length);
    }
    int parts = length / WORTH_SHARING;
    return IntStream.range(0, parts).parallel()
        .map(part -> content.codePointCount(boundary(part, parts), boundary(part + 1, parts)))
        .sum();
  }

  /** Where a part of the content begins; no surrogate pair is cut. */
  private int boundary(int part, int parts) {
    int at = (int) ((long) content.length() * part / parts);
    boolean cuts = at > 0 && at < content.length()
        && Character.isSurrogatePair(content.charAt(at - 1), content.charAt(at));
    return cuts ? at + 1 : at;
  }

  /** A line's text (from 1), without its line end. */
  public String line(int line) {
    return content.substring(lineStart(line), lineEnd(line));
  }
}
