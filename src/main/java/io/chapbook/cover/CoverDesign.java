package io.chapbook.cover;

import java.util.List;

/**
 * One way to lay out a cover. A new design is a new class and a row in {@link CoverPainter}.
 *
 * <p>A design keeps every text inside its margins, lets no two texts and no ornament overlap, and
 * stays sensible when title or author is empty. Letters are light on dark or dark on light, so that
 * they are legible in grey too.
 */
interface CoverDesign {

  /** The page every design is made for: 3 to 4, in pixels. */
  int WIDTH = 1200;

  int HEIGHT = 1600;

  /** How it sets its words. */
  CoverText text();

  /** Paints the whole page and returns the texts it set, which may be empty ones. */
  List<Lettering> paint(Sheet sheet);
}
