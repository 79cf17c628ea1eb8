package io.chapbook.structure.measure;

import io.chapbook.text.SourceText;

/**
 * One line and what it looks like. Offsets are into the text's content.
 *
 * <p>Letters are counted up to {@link #COUNTED_LENGTH} only: what has more is prose, and nobody asks.
 */
public final class Line {

  /** Lines with more letters than this are prose, whatever else they are. */
  public static final int COUNTED_LENGTH = 240;

  private final SourceText source;
  private final int number;
  private final int start;
  private final int textStart;
  private final int textEnd;
  private final int counterEnd;
  /** At most one more than {@link #COUNTED_LENGTH}; a long text has so many lines that size counts. */
  private final short letters;

  private final short capitals;
  private final boolean digits;
  private final boolean opensBracket;
  /** Asked of each line again and again; the text itself would have to be fetched from memory. */
  private final char first;

  private final char last;

  Line(
      SourceText source,
      int number,
      int textStart,
      int textEnd,
      int counterEnd,
      CharacterTally tally) {
    this.source = source;
    this.number = number;
    this.start = source.lineStart(number);
    this.textStart = textStart;
    this.textEnd = textEnd;
    this.counterEnd = counterEnd;
    this.letters = (short) tally.letters();
    this.capitals = (short) tally.capitals();
    this.digits = tally.hasDigits();
    this.opensBracket = tally.opensBracket();
    this.first = tally.first();
    this.last = tally.last();
  }

  /** Its number, from 1. */
  public int number() {
    return number;
  }

  /** Where its text begins, after leading white space. */
  public int textStart() {
    return textStart;
  }

  /** Where its text ends, before trailing white space and a comment counter. */
  public int textEnd() {
    return textEnd;
  }

  /** Where a comment counter glued to the text ends; the same as {@link #textEnd} without one. */
  public int counterEnd() {
    return counterEnd;
  }

  /** How many characters its text has, white space around it not counted. */
  public int length() {
    return textEnd - textStart;
  }

  /** Whether it has no text. */
  public boolean isBlank() {
    return textEnd == textStart;
  }

  /** Its text without the white space around it. */
  public String text() {
    return source.content().substring(textStart, textEnd);
  }

  /** The beginning of its text, no longer than so many characters. */
  public String text(int most) {
    return source.content().substring(textStart, Math.min(textEnd, textStart + most));
  }

  /** The characters between two offsets into the content that lie in its text. */
  public String between(int from, int to) {
    return source.content().substring(from, to);
  }

  /** Where the first blank stands between two offsets that lie in its text; the second if none. */
  public int firstBlank(int from, int to) {
    int at = from;
    while (at < to && source.content().charAt(at) != ' ') {
      at++;
    }
    return at;
  }

  /** The white space before its text; for a blank line, all of it. */
  public String indent() {
    return isBlank() ? source.line(number) : source.content().substring(start, textStart);
  }

  /** How many white-space characters stand before its text. */
  public int indentLength() {
    return textStart - start;
  }

  /** How many columns of white space stand before its text, a tab counted as eight. */
  public int indentColumns() {
    int columns = 0;
    for (int at = start; at < textStart; at++) {
      columns += source.content().charAt(at) == '\t' ? 8 : 1;
    }
    return columns;
  }

  /** The first character of its text; 0 when blank. */
  public char first() {
    return first;
  }

  /** The last character of its text; 0 when blank. */
  public char last() {
    return last;
  }

  /** How many letters it has, at most one more than {@link #COUNTED_LENGTH}. */
  public int letters() {
    return letters;
  }

  /** Whether a digit stands among its characters, as far as letters are counted. */
  public boolean hasDigits() {
    return digits;
  }

  /** Whether a bracket opens in it. */
  public boolean opensBracket() {
    return opensBracket;
  }

  /** How many words it has: runs of characters that are not white space. */
  public int words() {
    int count = 0;
    boolean inside = false;
    for (int at = textStart; at < textEnd; at++) {
      boolean space = TextMeasurer.isSpace(source.content().charAt(at));
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return count;
  }

  /** Whether it has neither letters nor digits, but is not blank. */
  public boolean isSymbols() {
    return !isBlank() && letters == 0 && !digits;
  }

  /** Whether it has at least two letters, and every one that has a case is a capital. */
  public boolean isAllCapitals() {
    return letters >= 2 && capitals == letters;
  }

  @Override
  public String toString() {
    return number + ": " + text();
  }
}
