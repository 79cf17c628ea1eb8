package io.chapbook.structure.measure;

import io.chapbook.text.Letters;
import io.chapbook.text.SourceText;

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

  private CommentCounters() {}

  /** Looks at the lines of a whole text, measured with what stands at their ends. */
  static boolean areIn(SourceText text, Line[] lines) {
    int sure = 0;
    int rising = 0;
    int previous = 0;
    int withText = 0;
    for (Line line : lines) {
      withText += line.isBlank() ? 0 : 1;
      int from = isDigit(line.last())
          ? digitsFrom(text.content(), line.textStart(), line.textEnd()) : line.textEnd();
      if (from < line.textEnd() && from > line.textStart()
          && endsSpeech(text.content().charAt(from - 1))) {
        int value = Integer.parseInt(text.content().substring(from, line.textEnd()));
        sure++;
        rising += value == previous + 1 ? 1 : 0;
        previous = value;
      }
    }
    boolean footnotes = rising * 2 > sure;
    return sure >= FEWEST && sure * SHARE >= withText && !footnotes;
  }

  /** Measures lines that have a counter anew, without it. */
  static void cut(SourceText text, Line[] lines) {
    LineMeasurer measurer = new LineMeasurer(text);
    for (int at = 0; at < lines.length; at++) {
      int cut = cut(text.content(), lines[at].textStart(), lines[at].textEnd());
      if (cut < lines[at].textEnd()) {
        lines[at] = measurer.withoutCounter(lines[at], cut);
      }
    }
  }

  /**
   * Where a line's text ends when its counter is taken off.
   *
   * @param from where the line's text begins, an offset into the content
   * @param to where it ends with the counter
   */
  private static int cut(String content, int from, int to) {
    if (to <= from) {
      return to;
    }
    int digitsEnd = content.charAt(to - 1) == '+' ? to - 1 : to;
    int cut = digitsFrom(content, from, digitsEnd);
    boolean none = digitsEnd < to;
    if (cut == to || cut <= from) {
      return to;
    }
    boolean ornament = !Letters.within(content, from, cut);
    boolean digits = cut < digitsEnd;
    if (digits && content.charAt(cut - 1) == '\u2022' && cut - 1 > from) {
      return cut - 1;
    }
    char before = content.charAt(cut - 1);
    boolean speech = endsSpeech(before) && !isDigit(content.charAt(Math.max(from, cut - 2)));
    boolean word = Character.isLetter(before) && hasTwoWords(content, from, cut);
    return ornament || (digits || none) && speech || digits && word ? cut : to;
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

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean endsSpeech(char c) {
    return ".!?\"\u201d\u2019\u2026*".indexOf(c) >= 0;
  }
}
