package io.chapbook.text;

/**
 * The letters and digits of texts. They are told by code point: the bold and script letters that
 * people paste into headings and notes take two characters of Java each, neither of them a letter.
 */
public final class Letters {

  private Letters() {}

  /**
   * Whether a part of a text has a letter or a digit.
   *
   * @param from where the part begins, in characters from 0
   * @param to where it ends, exclusive
   */
  public static boolean within(String text, int from, int to) {
    int c;
    for (int at = from; at < to; at += Character.charCount(c)) {
      c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
    }
    return false;
  }

  /** A text's letters and digits in small letters, for comparing texts whose marks may differ. */
  public static String folded(String text) {
    // A plain loop: this is asked of the lines beside every heading.
    StringBuilder letters = new StringBuilder(text.length());
    int c;
    for (int at = 0; at < text.length(); at += Character.charCount(c)) {
      c = text.codePointAt(at);
      if (c >= 'a' && c <= 'z') {
        letters.append((char) c);
      } else if (c != ' ' && Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
