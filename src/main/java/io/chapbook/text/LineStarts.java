package io.chapbook.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin. LF ends a line, and so does a CR that no LF follows, as old
 * Macintosh programs wrote it.
 *
 * @param offsets the offsets into the content, in rising order; what stands beyond the count is not
 *     looked at
 * @param count how many there are, at least 1
 */
record LineStarts(int[] offsets, int count) {

  /** The line starts of a text. */
  static LineStarts of(String content) {
    boolean macintosh = hasLoneReturn(content);
    int[] starts = new int[Math.max(16, content.length() / 60)];
    int count = 1;
    int at = next(content, 0, macintosh);
    while (at >= 0) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = at + 1;
      at = next(content, at + 1, macintosh);
    }
    return new LineStarts(starts, count);
  }

  private static boolean hasLoneReturn(String content) {
    int at = content.indexOf('\r');
    while (at >= 0 && at + 1 < content.length() && content.charAt(at + 1) == '\n') {
      at = content.indexOf('\r', at + 2);
    }
    return at >= 0;
  }

  /** The next character that ends a line, or -1. */
  private static int next(String content, int from, boolean macintosh) {
    if (!macintosh) {
      return content.indexOf('\n', from);
    }
    for (int at = from; at < content.length(); at++) {
      char c = content.charAt(at);
      boolean lone = c == '\r' && (at + 1 == content.length() || content.charAt(at + 1) != '\n');
      if (c == '\n' || lone) {
        return at;
      }
    }
    return -1;
  }

  /** These lines and others that begin between them. */
  LineStarts with(int[] more) {
    int[] all = Arrays.copyOf(offsets, count + more.length);
    System.arraycopy(more, 0, all, count, more.length);
    Arrays.sort(all);
    return new LineStarts(all, all.length);
  }

  /**
   * For each line, by its number from 1, the line of the file, counted by LF alone, that it begins
   * on; empty when that is the line itself.
   */
  int[] fileLines(String content) {
    int[] lines = new int[count + 1];
    int line = 1;
    boolean same = true;
    for (int at = 0; at < count; at++) {
      int start = offsets[at];
      line += start > 0 && content.charAt(start - 1) == '\n' ? 1 : 0;
      lines[at + 1] = line;
      same &= line == at + 1;
    }
    return same ? new int[0] : lines;
  }
}
