package io.chapbook.cover;

import java.util.List;

/**
 * One way to lay out a cover. A new design is a new class and a row in {@link CoverPainter}.
 *
 * <p>A design keeps every text inside its margins, lets no two texts overlap, and stays sensible
 * when title or author is empty.
 */
interface CoverDesign {

  /** The page every design is made for: 3 to 4, in pixels. */
  int WIDTH = 1200;

  int HEIGHT = 1600;

  /** The typeface of the title. */
  Typeface titleTypeface();

  /** The typeface of the author's name. */
  Typeface authorTypeface();

  /** The rectangle outside which the design sets no text. */
  Area textArea();

  /** Paints the whole page and returns the texts it set. */
  List<TextBlock> paint(Sheet sheet);
}
