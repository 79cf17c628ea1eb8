package io.chapbook.text;

/** Signs that texts are full of, told at once where Java's tables of all characters take long. */
public final class Punctuation {

  private Punctuation() {}

  /**
   * Whether a character is of Unicode's block General Punctuation: curly quotation marks, dashes, the
   * ellipsis. None of them is a letter or a digit.
   */
  public static boolean isGeneral(char c) {
    return c >= '\u2000' && c <= '\u206f';
  }
}
