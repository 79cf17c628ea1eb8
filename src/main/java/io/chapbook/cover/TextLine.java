package io.chapbook.cover;

/**
 * A line of text in its place.
 *
 * @param glyphs the glyphs in the order of the page, from the left
 * @param pens where each glyph's origin stands, in pixels from the left of the page
 * @param baseline the row of the base line
 * @param ink the rectangle that its ink touches
 */
record TextLine(int[] glyphs, float[] pens, float baseline, Area ink) {

  /** The same line further down. */
  TextLine movedDown(float distance) {
    Area moved =
        new Area(ink.left(), ink.top() + distance, ink.right(), ink.bottom() + distance);
    return new TextLine(glyphs, pens, baseline + distance, moved);
  }
}
