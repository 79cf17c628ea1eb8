package io.chapbook.structure.outline;

/**
 * Some words of one line.
 *
 * @param text the words
 * @param line the line's number, from 1
 * @param start where in the text's content they begin
 */
public record Excerpt(String text, int line, int start) {

  /** Where in the text's content they end. */
  public int end() {
    return start + text.length();
  }

  /** Whether there are no words. */
  public boolean isEmpty() {
    return text.isEmpty();
  }
}
