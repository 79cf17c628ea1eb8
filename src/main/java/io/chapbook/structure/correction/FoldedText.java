package io.chapbook.structure.correction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Lines of text as corrections compare them: white space folded, long ones cut. */
final class FoldedText {

  private static final String ELLIPSIS = "\u2026";

  /** A text of which less than this is left is no help to find a line by. */
  private static final int FEWEST_LEFT = 8;

  /** So many characters of two lines tell how like they are. */
  private static final int COMPARED = 200;

  private FoldedText() {}

  /** The text with each run of white space made one blank, and none around it. */
  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = folded.length() > 0;
      } else {
        folded.append(gap ? " " : "").append(c);
        gap = false;
      }
    }
    return folded.toString();
  }

  /** What stands before the ellipsis that ends a cut text; empty for a text that is not cut. */
  static String beginning(String text) {
    String mark = text.endsWith(ELLIPSIS) ? ELLIPSIS : "...";
    boolean cut = text.endsWith(mark) && text.length() - mark.length() >= FEWEST_LEFT;
    return cut ? text.substring(0, text.length() - mark.length()).strip() : "";
  }

  /**
   * A text as the end of a line: without the ellipsis that says it is cut, if it has one; empty when
   * it is too short to tell.
   */
  static String ending(String text) {
    String mark = text.startsWith(ELLIPSIS) ? ELLIPSIS : text.startsWith("...") ? "..." : "";
    String end = text.substring(mark.length()).strip();
    return end.length() < FEWEST_LEFT ? "" : end;
  }

  /** A text cut at its end to a length, at a blank if there is one; a short one stays. */
  static String cutEnd(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int blank = text.lastIndexOf(' ', length);
    int end = blank > length / 2 ? blank : Character.isLowSurrogate(text.charAt(length))
        ? length - 1 : length;
    return text.substring(0, end) + ELLIPSIS;
  }

  /** A text cut at its beginning to a length, at a blank if there is one; a short one stays. */
  static String cutBeginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int from = text.length() - length;
    int blank = text.indexOf(' ', from);
    int start = blank >= 0 && blank < from + length / 2 ? blank + 1
        : Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    return ELLIPSIS + text.substring(start);
  }

  /**
   * How like two texts are, from 0 to 1, whatever their case: twice the pairs of neighbouring
   * characters that they share, over all pairs (Dice's coefficient).
   */
  static double likeness(String one, String other) {
    Map<Integer, Integer> pairs = new HashMap<>();
    int first = countPairs(one, pairs);
    Map<Integer, Integer> others = new HashMap<>();
    int second = countPairs(other, others);
    int shared = 0;
    for (Map.Entry<Integer, Integer> pair : pairs.entrySet()) {
      shared += Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0));
    }
    return first + second == 0 ? 0 : 2.0 * shared / (first + second);
  }

  private static int countPairs(String text, Map<Integer, Integer> pairs) {
    String folded = text.substring(0, Math.min(text.length(), COMPARED)).toLowerCase(Locale.ROOT);
    for (int at = 0; at + 1 < folded.length(); at++) {
      pairs.merge(folded.charAt(at) << 16 | folded.charAt(at + 1), 1, Integer::sum);
    }
    return Math.max(0, folded.length() - 1);
  }
}
