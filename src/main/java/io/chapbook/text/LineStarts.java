package io.chapbook.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the lines of a text begin. LF ends a line, and CR does where a text has no LF, as old
 * Macintosh programs wrote it.
 *
 * @param offsets the offsets into the content, in rising order; what stands beyond the count is not
 *     looked at
 * @param count how many there are, at least 1
 */
record LineStarts(int[] offsets, int count) {

  private static final int FEW = 256;

  /** So many lone CRs beside LF are no accident. */
  private static final int MANY = 10;

  /** The line starts of a text. */
  static LineStarts of(String content) {
    return hasLoneReturn(content) ? behindEnds(content) : behindLineFeeds(content);
  }

  /** Java's own search looks at many characters at a time, and line ends are far apart. */
  private static LineStarts behindLineFeeds(String content) {
    int[] starts = new int[FEW];
    int count = 1;
    for (int end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
    }
    return new LineStarts(starts, count);
  }

  /**
   * Whether CR ends lines: in a text without LF, and in one that was put together of such a text
   * and another. A stray one, or a second one before LF, is no line end.
   */
  private static boolean hasLoneReturn(String content) {
    int at = content.indexOf('\r');
    if (at >= 0 && content.indexOf('\n') < 0) {
      return true;
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

  /** The line starts of a text in which CR ends lines too. */
  private static LineStarts behindEnds(String content) {
    IntStream ends = IntStream.range(0, content.length()).filter(at -> content.charAt(at) == '\n'
        || content.charAt(at) == '\r' && !isBeforeLf(content, at));
    int[] starts = IntStream.concat(IntStream.of(0), ends.map(at -> at + 1)).toArray();
    return new LineStarts(starts, starts.length);
  }

  private static boolean isBeforeLf(String content, int at) {
    return at + 1 < content.length() && content.charAt(at + 1) == '\n';
  }

  /** These lines and others that begin between them. */
  LineStarts with(int[] more) {
    int[] all = Arrays.copyOf(offsets, count + more.length);
    System.arraycopy(more, 0, all, count, more.length);
    Arrays.sort(all);
    return new LineStarts(all, all.length);
  }

  private boolean areBehindLineFeeds(String content) {
    for (int at = 1; at < count; at++) {
      if (content.charAt(offsets[at] - 1) != '\n') {
        return false;
      }
    }
    return true;
  }

  /**
   * For each line, by its number from 1, the line of the file, counted by LF alone, that it begins
   * on; empty when that is the line itself.
   */
  int[] fileLines(String content) {
    if (areBehindLineFeeds(content)) {
      return new int[0];
    }
    int[] lines = new int[count + 1];
    int line = 1;
    for (int at = 0; at < count; at++) {
      int start = offsets[at];
      line += start > 0 && content.charAt(start - 1) == '\n' ? 1 : 0;
      lines[at + 1] = line;
    }
    return lines;
  }
}
