package io.chapbook.cover;

/**
 * How a text is set.
 *
 * @param typeface its font
 * @param largest the size to begin with, in pixels
 * @param smallest the size below which lines are dropped rather than made smaller
 * @param leading the distance of base lines as a multiple of the size
 * @param alignment where lines stand
 */
record TextStyle(
    Typeface typeface, int largest, int smallest, float leading, Alignment alignment) {

  /** Where the lines of a text stand between the margins. */
  enum Alignment {
    CENTRED,
    /** At the side where reading begins: left, or right for Hebrew. */
    START
  }

  /**
   * Titles no smaller than this stay legible when a shelf shows the cover 120 pixels wide: 7.6
   * pixels there, where letters of 7 could still be told apart (looked at 2026-11).
   */
  static final int SMALLEST_TITLE = 76;

  /** The same for an author's name, which is known before it is read. */
  static final int SMALLEST_NAME = 66;

  /** The same with another size to begin with. */
  TextStyle withLargest(int size) {
    return new TextStyle(typeface, size, smallest, leading, alignment);
  }

  /** From this size down a word that is wider than the measure may be broken. */
  int breakingSize() {
    return Math.max(smallest, largest * 3 / 5);
  }
}
