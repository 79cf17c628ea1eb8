package io.chapbook.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a text into lines of about the same width. Works in font units, so one breaker serves all
 * sizes.
 */
final class LineBreaker {
  private static final char HYPHEN = '-';

  private final FontFile font;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private final List<Boolean> spaced = new ArrayList<>();
  private final int space;

  /** For a text whose words are parted by single spaces. */
  LineBreaker(String text, FontFile font) {
    this.font = font;
    this.space = font.advance(font.glyph(' '));
    for (String word : text.split(" ")) {
      if (!words.isEmpty() && isDash(word)) {
        bindToLast(word);
      } else {
        addParts(word);
      }
    }
  }

  private LineBreaker(LineBreaker whole, double limit) {
    this.font = whole.font;
    this.space = whole.space;
    for (int i = 0; i < whole.words.size(); i++) {
      addBroken(whole.words.get(i), whole.widths.get(i), whole.spaced.get(i), limit);
    }
  }

  /** The width of a text in font units, kerning included. */
  static int width(String text, FontFile font) {
    int width = 0;
    int before = 0;
    for (int i = 0; i < text.length(); i++) {
      int glyph = font.glyph(text.charAt(i));
      width += font.advance(glyph) + (i == 0 ? 0 : font.kerning(before, glyph));
      before = glyph;
    }
    return width;
  }

  /** The widest part that cannot be broken, in font units. */
  int widestWord() {
    int widest = 0;
    for (int width : widths) {
      widest = Math.max(widest, width);
    }
    return widest;
  }

  /** The same text with words broken anywhere that are wider than the limit. */
  LineBreaker breakingWords(double limit) {
    return widestWord() <= limit ? this : new LineBreaker(this, limit);
  }

  /** How many lines the text needs at least. */
  int lineCount(double limit) {
    int lines = 1;
    double width = 0;
    for (int i = 0; i < words.size(); i++) {
      double wider = width == 0 ? widths.get(i) : width + gap(i) + widths.get(i);
      if (wider > limit && width > 0) {
        lines++;
        wider = widths.get(i);
      }
      width = wider;
    }
    return lines;
  }

  /** Breaks into the fewest lines, and among those ways into the most even ones. */
  List<String> lines(double limit) {
    int lines = lineCount(limit);
    int count = words.size();
    double[][] costs = new double[lines + 1][count + 1];
    int[][] starts = new int[lines + 1][count + 1];
    for (double[] row : costs) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    costs[0][0] = 0;
    for (int line = 1; line <= lines; line++) {
      for (int end = 1; end <= count; end++) {
        double width = 0;
        for (int start = end - 1; start >= 0; start--) {
          width += widths.get(start) + (start == end - 1 ? 0 : gap(start + 1));
          if (width > limit) {
            break;
          }
          double cost = costs[line - 1][start] + cost(width, end, limit);
          if (cost < costs[line][end]) {
            costs[line][end] = cost;
            starts[line][end] = start;
          }
        }
      }
    }
    return cut(starts, lines);
  }

  /** Squares are least when widths are even; a line should not end with "the" or inside a word. */
  private double cost(double width, int end, double limit) {
    double share = width / limit;
    double cost = share * share;
    if (end < words.size() && words.get(end - 1).length() <= 3) {
      cost += 0.08;
    }
    return end < words.size() && !spaced.get(end) ? cost + 0.3 : cost;
  }

  private List<String> cut(int[][] starts, int lines) {
    List<String> result = new ArrayList<>();
    int end = words.size();
    for (int line = lines; line > 0; line--) {
      int start = starts[line][end];
      StringBuilder text = new StringBuilder(words.get(start));
      for (int i = start + 1; i < end; i++) {
        text.append(spaced.get(i) ? " " : "").append(words.get(i));
      }
      result.add(0, text.toString());
      end = start;
    }
    return result;
  }

  private int gap(int word) {
    return spaced.get(word) ? space : 0;
  }

  private static boolean isDash(String word) {
    return word.equals("-") || word.equals("\u2013") || word.equals("\u2014");
  }

  /** A line should not begin with a dash. */
  private void bindToLast(String dash) {
    int last = words.size() - 1;
    String bound = words.get(last) + " " + dash;
    words.set(last, bound);
    widths.set(last, width(bound, font));
  }

  /** A line may also end after a hyphen, a dash or a slash inside a word. */
  private void addParts(String word) {
    int from = 0;
    boolean first = true;
    for (int i = 1; i < word.length() - 1; i++) {
      char character = word.charAt(i);
      boolean breakable =
          character == '-' || character == '/' || character == '\u2013' || character == '\u2014';
      if (breakable && Character.isLetterOrDigit(word.charAt(i + 1)) && i + 1 - from > 2) {
        add(word.substring(from, i + 1), first);
        from = i + 1;
        first = false;
      }
    }
    add(word.substring(from), first);
  }

  /** Breaks a word into parts of about the same width, so that no stump is left over. */
  private void addBroken(String word, int width, boolean isSpaced, double limit) {
    int from = 0;
    if (width > limit) {
      int hyphen = font.advance(font.glyph(HYPHEN));
      double room = Math.max(limit - hyphen, 1);
      double part = Math.min(room, 1.04 * width / Math.ceil(width / room));
      double partWidth = 0;
      for (int i = 0; i < word.length(); i++) {
        int advance = font.advance(font.glyph(word.charAt(i)));
        if (partWidth + advance > part && i > from) {
          String broken = word.substring(from, i);
          add(isHyphenated(word, i) ? broken + HYPHEN : broken, isSpaced && from == 0);
          from = i;
          partWidth = 0;
        }
        partWidth += advance;
      }
    }
    add(word.substring(from), isSpaced && from == 0);
  }

  /** Hebrew is broken without a hyphen; between other signs than letters none is wanted. */
  private static boolean isHyphenated(String word, int at) {
    return isCased(word.charAt(at - 1)) && isCased(word.charAt(at));
  }

  private static boolean isCased(char letter) {
    return Character.isLowerCase(letter) || Character.isUpperCase(letter);
  }

  private void add(String word, boolean isSpaced) {
    words.add(word);
    widths.add(width(word, font));
    spaced.add(isSpaced);
  }
}
