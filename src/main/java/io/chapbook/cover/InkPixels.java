package io.chapbook.cover;

import java.awt.image.Raster;

/**
 * The rows of an image of four inks. No profile is asked: a colour is what the inks leave over of
 * the paper's white.
 *
 * @param raster the inks as the file has them, four numbers a pixel
 * @param colours what the numbers mean; not plain
 */
record InkPixels(Raster raster, ImageFacts.Colours colours) implements PixelRows {

  @Override
  public int width() {
    return raster.getWidth();
  }

  @Override
  public int height() {
    return raster.getHeight();
  }

  @Override
  public void read(int y, int[] row) {
    int[] inks = new int[4 * row.length];
    raster.getPixels(raster.getMinX(), raster.getMinY() + y, row.length, 1, inks);
    for (int x = 0; x < row.length; x++) {
      row[x] = colour(inks, 4 * x);
    }
  }

  private int colour(int[] inks, int at) {
    int cyan = inks[at];
    int magenta = inks[at + 1];
    int yellow = inks[at + 2];
    if (colours == ImageFacts.Colours.INVERTED_YCCK) {
      // ITU-T T.871, section 7; Adobe's red, green and blue are what the inks leave over.
      double blue = inks[at + 1] - 128.0;
      double red = inks[at + 2] - 128.0;
      int brightness = inks[at];
      cyan = 255 - octet(brightness + 1.402 * red);
      magenta = 255 - octet(brightness - 0.344136 * blue - 0.714136 * red);
      yellow = 255 - octet(brightness + 1.772 * blue);
    }
    boolean inverted = colours != ImageFacts.Colours.CMYK;
    int black = inverted ? inks[at + 3] : 255 - inks[at + 3];
    return 0xff000000
        | left(cyan, black, inverted) << 16
        | left(magenta, black, inverted) << 8
        | left(yellow, black, inverted);
  }

  private static int left(int ink, int black, boolean inverted) {
    return (inverted ? ink : 255 - ink) * black / 255;
  }

  private static int octet(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
