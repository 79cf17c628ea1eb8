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

  /** From this size down a word that is wider than the measure may be broken. */
  int breakingSize() {
    return Math.max(smallest, largest * 2 / 5);
  }
}
