package io.chapbook.check;

import org.jspecify.annotations.Nullable;

/**
 * A line of a story, as its words are looked for in the book.
 *
 * @param number its number in the story's file, from 1
 * @param text its text
 * @param leftOut why the book is not to have it; null when it is
 */
public record SourceLine(int number, String text, @Nullable String leftOut) {

  /** A line that the book must have. */
  public static SourceLine text(int number, String text) {
    return new SourceLine(number, text, null);
  }

  /** A line that is left out on purpose. */
  public static SourceLine leftOut(int number, String text, String reason) {
    return new SourceLine(number, text, reason);
  }
}
