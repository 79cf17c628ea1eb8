package io.chapbook.structure.rule;

/** A line's text in the plain form that rules read. */
public final class RuleText {

  /** No-break space: no character between the delete character and it is printed. */
  private static final char FIRST_HIGH = '\u00a0';

  private RuleText() {}

  /**
   * The text with curly apostrophes made straight and blanks of all kinds made plain. Every
   * character keeps its place, so offsets of a match hold in the original too.
   */
  public static String of(String text) {
    char[] folded = null;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      char plain = plain(c);
      if (plain != c) {
        folded = folded == null ? text.toCharArray() : folded;
        folded[at] = plain;
      }
    }
    return folded == null ? text : new String(folded);
  }

  /** A character in the plain form. */
  static char plain(char c) {
    if (c < FIRST_HIGH && c != '`' && c != '\t') {
      return c;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u02bc', '\u00b4', '`' -> '\'';
      case '\t', '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\u3000' -> ' ';
      default -> c;
    };
  }
}
