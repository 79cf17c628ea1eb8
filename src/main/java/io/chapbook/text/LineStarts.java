package io.chapbook.text;

import java.util.Arrays;

/**
 * Where the lines of a text begin. LF ends a line, and CR does where a text has no LF, as old
 * Macintosh programs wrote it.
 *
 * @param offsets the offsets into the content, in rising order; what stands beyond the count is not
 *     looked at
 * @param count how many there are, at least 1
 */
record LineStarts(int[] offsets, int count) {

  /** So many lone CRs beside LF are no accident. */
  private static final int MANY = 10;

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

  /**
   * Whether CR ends lines: in a text without LF, and in one that was put together of such a text
   * and another. A stray one, or a second one before LF, is no line end.
   */
  private static boolean hasLoneReturn(String content) {
    int at = content.indexOf('\r');
    if (at < 0 || content.indexOf('\n') < 0) {
      return at >= 0;
    }
    int lone = 0;
    while (at >= 0 && lone < MANY) {
      boolean before = at > 0 && content.charAt(at - 1) != '\r';
      boolean after = at + 1 < content.length() && "\r\n".indexOf(content.charAt(at + 1)) < 0;
      lone += before && after ? 1 : 0;
      at = content.indexOf('\r', at + 1);
    }
    return lone >= MANY;
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
