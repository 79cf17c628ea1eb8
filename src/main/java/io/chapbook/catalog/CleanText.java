package io.chapbook.catalog;

import org.jspecify.annotations.Nullable;

/** Texts of strangers, as they may stand in a feed. */
final class CleanText {

  /** No name and no search is longer. */
  private static final int LONGEST_LINE = 500;

  private CleanText() {}

  /** A text on one line. */
  static String line(@Nullable String text) {
    return of(text, LONGEST_LINE).replaceAll("\\s+", " ");
  }

  /**
   * A text of at most so many characters, of which every one may stand in XML; a blank stands for
   * one that may not.
   */
  static String of(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints().limit(most).forEach(c -> clean.appendCodePoint(isClean(c) ? c : ' '));
    return clean.toString().strip();
  }

  /** https://www.w3.org/TR/xml/#charsets without the control characters of Latin 1. */
  private static boolean isClean(int c) {
    return c >= 0x20 && c < 0x7f || c == '\n' || c == '\t'
        || c > 0x9f && (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe;
  }
}
