package io.chapbook.structure.measure;

import io.chapbook.text.Punctuation;

/** What kinds of characters a line has. */
final class CharacterTally {

  private static final int ASCII = 0x80;

  /** The parenthesis of Chinese and Japanese print. */
  private static final char WIDE_BRACKET = '\uff08';

  private static final int LETTER = 1;

  private static final int CAPITAL = 1 << 8;

  private static final int DIGIT = 1 << 16;

  private static final int BRACKET = 1 << 24;

  /** A sum has eight bits; so many characters at most are looked at before the sums are put away. */
  private static final int AT_ONCE = 0xFF;

  /**
   * What each character of ASCII adds to the sums. Branches would be foreseen badly: no processor
   * knows where the next word ends.
   */
  private static final int[] KINDS = kinds();

  private final char[] text;
  private final int end;
  private int letters;
  private int capitals;
  private boolean digits;
  private boolean bracket;
  private final char first;
  private final char last;

  /**
   * Looks at the characters of a text from one to another, the latter not included.
   *
   * @param most how many letters are counted; behind them only brackets are looked for
   */
  CharacterTally(char[] text, int from, int end, int most) {
    this.text = text;
    this.end = end;
    this.first = from == end ? 0 : text[from];
    this.last = from == end ? 0 : text[end - 1];
    int at = from;
    while (at < end && letters < most) {
      // So many characters have no letter too many.
      int to = Math.min(end, at + Math.min(AT_ONCE, most - letters));
      count(at, to);
      at = to;
    }
    int kinds = 0;
    for (; at < end; at++) {
      char c = text[at];
      kinds |= c < ASCII ? KINDS[c] : c == WIDE_BRACKET ? BRACKET : 0;
    }
    bracket |= kinds >= BRACKET;
  }

  private static int[] kinds() {
    int[] kinds = new int[ASCII];
    for (char c = 0; c < ASCII; c++) {
      kinds[c] = Character.isLetter(c) ? LETTER + (Character.isUpperCase(c) ? CAPITAL : 0)
          : Character.isDigit(c) ? DIGIT : "([{".indexOf(c) >= 0 ? BRACKET : 0;
    }
    return kinds;
  }

  private void count(int from, int to) {
    int sums = 0;
    for (int at = from; at < to; at++) {
      char c = text[at];
      sums += c < ASCII ? KINDS[c] : kind(c, at);
    }
    letters += sums & AT_ONCE;
    capitals += sums >>> 8 & AT_ONCE;
    digits |= (sums >>> 16 & AT_ONCE) != 0;
    bracket |= sums >>> 24 != 0;
  }

  private int kind(char c, int at) {
    if (Punctuation.isGeneral(c)) {
      return 0;
    }
    if (Character.isLetter(c)) {
      return LETTER + (Character.isUpperCase(c) ? CAPITAL : 0);
    }
    boolean letterOfTwo = Character.isHighSurrogate(c)
        && at + 1 < end
        && Character.isLetter(Character.codePointAt(text, at, end));
    return letterOfTwo ? LETTER : Character.isDigit(c) ? DIGIT : c == WIDE_BRACKET ? BRACKET : 0;
  }

  /** The first character; 0 when there is none. */
  char first() {
    return first;
  }

  /** The last character; 0 when there is none. */
  char last() {
    return last;
  }

  /** How many letters there are, as far as they are counted. */
  int letters() {
    return letters;
  }

  /** How many of the letters are capitals. */
  int capitals() {
    return capitals;
  }

  /** Whether a digit stands there, as far as letters are counted. */
  boolean hasDigits() {
    return digits;
  }

  /** Whether a bracket opens anywhere. */
  boolean opensBracket() {
    return bracket;
  }
}
