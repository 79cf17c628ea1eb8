package io.chapbook.text;

/**
 * A text for a regular expression that a stranger wrote. It counts how often a character is looked
 * at: an expression with a repeat within a repeat can look longer than anybody lives. How much is
 * enough depends on the text alone, so that the same expression does the same on every machine.
 */
public final class MeteredText implements CharSequence {

  /** A careful expression looks at each character some ten times. */
  private static final long LOOKS_A_CHARACTER = 1_000;

  private static final long LOOKS_ANYHOW = 1_000_000;

  private final String text;
  private long left;

  /** A text that has not been looked at. */
  public MeteredText(String text) {
    this.text = text;
    this.left = LOOKS_ANYHOW + LOOKS_A_CHARACTER * text.length();
  }

  @Override
  public int length() {
    return text.length();
  }

  /**
   * One character.
   *
   * @throws EndlessSearchException when characters were looked at too often
   */
  @Override
  public char charAt(int index) {
    left--;
    if (left < 0) {
      throw new EndlessSearchException(text);
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
