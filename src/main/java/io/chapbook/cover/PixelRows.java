package io.chapbook.cover;

import java.awt.image.BufferedImage;

/** A decoded image, given row by row in sRGB, so that a large one is held in one form only. */
interface PixelRows {

  int width();

  int height();

  /**
   * Puts a row's pixels, {@code 0xAARRGGBB}, into an array.
   *
   * @param y the row, from 0
   * @param row as long as a row
   */
  void read(int y, int[] row);

  /** Whether anything shines through. */
  default boolean isTransparent() {
    int[] row = new int[width()];
    for (int y = 0; y < height(); y++) {
      read(y, row);
      for (int pixel : row) {
        if (pixel >>> 24 != 255) {
          return true;
        }
      }
    }
    return false;
  }

  /** The image on white paper. */
  default BufferedImage onWhite() {
    BufferedImage flat = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width()];
    for (int y = 0; y < height(); y++) {
      read(y, row);
      for (int x = 0; x < row.length; x++) {
        row[x] = onWhite(row[x]);
      }
      flat.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return flat;
  }

  /** A pixel on white paper. */
  static int onWhite(int pixel) {
    int alpha = pixel >>> 24;
    return alpha == 255 ? pixel : Palette.mix(0xffffff, pixel, alpha, 255);
  }
}
