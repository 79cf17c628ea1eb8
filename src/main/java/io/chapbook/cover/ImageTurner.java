package io.chapbook.cover;

import java.awt.image.BufferedImage;

/** Turns images upright that lie on their side, stand on their head or are mirrored. */
final class ImageTurner {
  private ImageTurner() {}

  /** The image as it ought to be seen, by its EXIF orientation of 1 to 8. */
  static BufferedImage upright(BufferedImage source, int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return source;
    }
    boolean onItsSide = orientation >= ExifOrientation.FIRST_ON_ITS_SIDE;
    int width = onItsSide ? source.getHeight() : source.getWidth();
    int height = onItsSide ? source.getWidth() : source.getHeight();
    boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    boolean fromBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int column = onItsSide ? y : x;
        int row = onItsSide ? x : y;
        target.setRGB(
            x,
            y,
            source.getRGB(
                fromRight ? source.getWidth() - 1 - column : column,
                fromBelow ? source.getHeight() - 1 - row : row));
      }
    }
    return target;
  }
}
