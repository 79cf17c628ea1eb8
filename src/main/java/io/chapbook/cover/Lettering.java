package io.chapbook.cover;

/**
 * A text that a design has set, and its ink.
 *
 * @param text the text in its place
 * @param ink from the colour of the ground to that of the letters
 */
record Lettering(TextBlock text, Ink ink) {

  /** Puts the letters onto the page. */
  Lettering draw(Canvas canvas) {
    text.draw(canvas, ink);
    return this;
  }
}
