package io.chapbook.structure.measure;

import io.chapbook.text.SourceText;
import java.util.stream.IntStream;

/**
 * Finds the comment counters that copies from reading sites leave glued to the ends of lines:
 * {@code the end.836}, and {@code ***+} where nobody has commented. Whether a text has them is a
 * question of the whole text, since a single one may be a footnote's number.
 */
final class CommentCounters {

  private static final int LONGEST = 5;

  /** So many lines must end so, and this share of all lines with text. */
  private static final int FEWEST = 3;

  private static final int SHARE = 40;

  /** What stands for the counter of a line without text, and of one that has none. */
  private static final int BLANK = -2;

  private static final int NONE = -1;

  private final boolean present;

  private CommentCounters(boolean present) {
    this.present = present;
  }

  /** Looks at a whole text. */
  static CommentCounters in(SourceText text) {
    int sure = 0;
    int rising = 0;
    int previous = 0;
    int lines = 0;
    IntStream numbers = IntStream.rangeClosed(1, text.lineCount());
    int[] counters = (MeasuredText.isWorthSharing(text) ? numbers.parallel() : numbers)
        .map(line -> counter(text, line)).toArray();
    for (int value : counters) {
      lines += value == BLANK ? 0 : 1;
      if (value >= 0) {
        sure++;
        rising += value == previous + 1 ? 1 : 0;
        previous = value;
      }
    }
    boolean footnotes = rising * 2 > sure;
    return new CommentCounters(sure >= FEWEST && sure * SHARE >= lines && !footnotes);
  }

  /** The number that a line's sentence ends in, if it does. */
  private static int counter(SourceText text, int line) {
    int start = text.lineStart(line);
    int end = trimmed(text, line);
    int from = digitsFrom(text.content(), start, end);
    boolean counter = from < end && from > start && endsSpeech(text.content().charAt(from - 1));
    return end <= start ? BLANK
        : counter ? Integer.parseInt(text.content().substring(from, end)) : NONE;
  }

  /**
   * Where a line's text ends when its counter is taken off.
   *
   * @param from where the line's text begins, an offset into the content
   * @param to where it ends with the counter
   */
  int cut(String content, int from, int to) {
    if (!present || to <= from) {
      return to;
    }
    int digitsEnd = content.charAt(to - 1) == '+' ? to - 1 : to;
    int cut = digitsFrom(content, from, digitsEnd);
    boolean none = digitsEnd < to;
    if (cut == to || cut <= from) {
      return to;
    }
    boolean ornament = isOrnament(content, from, cut);
    boolean digits = cut < digitsEnd;
    if (digits && content.charAt(cut - 1) == '\u2022' && cut - 1 > from) {
      return cut - 1;
    }
    char before = content.charAt(cut - 1);
    boolean speech = endsSpeech(before) && !isDigit(content.charAt(Math.max(from, cut - 2)));
    boolean word = Character.isLetter(before) && hasTwoWords(content, from, cut);
    return ornament || (digits || none) && speech || digits && word ? cut : to;
  }

  private static boolean isOrnament(String content, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isLetterOrDigit(content.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasTwoWords(String content, int from, int to) {
    int blank = content.lastIndexOf(' ', to - 1);
    return blank > from && to - blank > 2;
  }

  /** Where the digits that end a text begin; its end when there are none, or too many. */
  private static int digitsFrom(String content, int from, int to) {
    int at = to;
    while (at > from && to - at <= LONGEST && isDigit(content.charAt(at - 1))) {
      at--;
    }
    return to - at > LONGEST ? to : at;
  }

  private static int trimmed(SourceText text, int line) {
    int end = text.lineEnd(line);
    while (end > text.lineStart(line) && TextMeasurer.isSpace(text.content().charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean endsSpeech(char c) {
    return ".!?\"\u201d\u2019\u2026*".indexOf(c) >= 0;
  }
}
