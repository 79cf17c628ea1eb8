package io.chapbook.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The decoded text of one story, cut into lines.
 *
 * <p>Lines are counted from 1 and end at LF; a CR before the LF belongs to the line end. A text that
 * has no LF at all but CRs is one of the old Macintosh kind: there CR ends a line. Text after the
 * last line end is a line, also when it is empty, so every text has at least one line.
 */
public final class SourceText {

  private static final String BETWEEN_PARTS = "\n";

  private final String name;
  private final String content;
  private final String charset;
  private final int[] lineStarts;
  private final int lineCount;
  private final List<TextPart> parts;

  private SourceText(String name, String content, String charset, List<TextPart> parts) {
    this.name = Objects.requireNonNull(name);
    this.content = Objects.requireNonNull(content);
    this.charset = Objects.requireNonNull(charset);
    this.parts = List.copyOf(parts);
    char lineEnd = content.indexOf('\n') < 0 && content.indexOf('\r') >= 0 ? '\r' : '\n';
    int[] starts = new int[Math.max(16, content.length() / 60)];
    int count = 1;
    for (int at = content.indexOf(lineEnd); at >= 0; at = content.indexOf(lineEnd, at + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
    }
    this.lineStarts = starts;
    this.lineCount = count;
  }

  /**
   * A text with its name and the name of its encoding.
   *
   * @param name the file's own name, without folders, such as {@code story.txt}
   * @param content the decoded text, a byte-order mark included if there was one
   * @param charset the IANA name of the encoding it was read in, such as {@code UTF-8}
   */
  public static SourceText of(String name, String content, String charset) {
    return new SourceText(name, content, charset, List.of());
  }

  /**
   * A text joined of several: a blank line stands before each, so that no line and no paragraph goes
   * from one into the next. Old Macintosh line ends become LF; nothing else is changed.
   *
   * @param name the name of the whole
   * @param texts the texts in their order
   */
  public static SourceText joined(String name, List<SourceText> texts) {
    StringBuilder content = new StringBuilder();
    List<TextPart> parts = new ArrayList<>();
    Set<String> charsets = new LinkedHashSet<>();
    int lines = 0;
    for (SourceText text : texts) {
      content.append(BETWEEN_PARTS);
      parts.add(new TextPart(text.name, lines + BETWEEN_PARTS.length() + 1));
      boolean macintosh = text.content.indexOf('\n') < 0;
      content.append(macintosh ? text.content.replace('\r', '\n') : text.content);
      boolean ended = content.charAt(content.length() - 1) == '\n';
      lines += BETWEEN_PARTS.length() + text.lineCount - (ended ? 1 : 0);
      content.append(ended ? "" : "\n");
      charsets.add(text.charset);
    }
    return new SourceText(name, content.toString(), String.join(", ", charsets), parts);
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

  /** A line's text (from 1), without its line end. */
  public String line(int line) {
    return content.substring(lineStart(line), lineEnd(line));
  }
}
