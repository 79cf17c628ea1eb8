package io.chapbook.review;

/**
 * One line of a story.
 *
 * @param number its number in the text, from 1
 * @param shownNumber the number that a person finds it by: the file's, which differs for markup
 * @param text its text, white space around it taken off; empty for a blank line
 * @param kind what it is taken for
 */
public record ReviewedLine(int number, int shownNumber, String text, LineKind kind) {

  /** Whether it has no text. */
  boolean isBlank() {
    return text.isEmpty();
  }
}
