package io.chapbook.report;

/**
 * A run of whole lines of a story, both ends included.
 *
 * @param startLine the first line, counted from 1 by LF (CRLF is one line end)
 * @param endLine the last line, not before the first
 */
public record SourceSpan(int startLine, int endLine) implements Comparable<SourceSpan> {

  public SourceSpan {
    if (startLine < 1 || endLine < startLine) {
      throw new IllegalArgumentException(
          "a span needs 1 <= startLine <= endLine, not " + startLine + " to " + endLine);
    }
  }

  /** The span of one line. */
  public static SourceSpan ofLine(int line) {
    return new SourceSpan(line, line);
  }

  /** Whether the line lies between the ends, ends included. */
  public boolean contains(int line) {
    return startLine <= line && line <= endLine;
  }

  /** The smallest span that holds both this one and the other. */
  public SourceSpan including(SourceSpan other) {
    return new SourceSpan(
        Math.min(startLine, other.startLine), Math.max(endLine, other.endLine));
  }

  /** How many lines it covers, at least 1. */
  public int lineCount() {
    return endLine - startLine + 1;
  }

  @Override
  public int compareTo(SourceSpan other) {
    int byStart = Integer.compare(startLine, other.startLine);
    return byStart != 0 ? byStart : Integer.compare(endLine, other.endLine);
  }

  /** {@code 12} for one line, {@code 12-15} for several. */
  @Override
  public String toString() {
    return startLine == endLine ? Integer.toString(startLine) : startLine + "-" + endLine;
  }
}
