package io.chapbook.cover;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/**
 * The rows of an image of red, green and blue, a palette, or grey.
 *
 * @param image the image as it was decoded
 */
record ScreenPixels(BufferedImage image) implements PixelRows {

  @Override
  public int width() {
    return image.getWidth();
  }

  @Override
  public int height() {
    return image.getHeight();
  }

  @Override
  public void read(int y, int[] row) {
    ColorSpace space = image.getColorModel().getColorSpace();
    if (space.getType() == ColorSpace.TYPE_GRAY) {
      readGrey(y, row);
    } else if (space.isCS_sRGB()) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
    } else {
      BufferedImage converted = new BufferedImage(row.length, 1, BufferedImage.TYPE_INT_ARGB);
      new ColorConvertOp(null).filter(image.getSubimage(0, y, row.length, 1), converted);
      converted.getRGB(0, 0, row.length, 1, row, 0, row.length);
    }
  }

  /** Java takes grey for linear light and would brighten it; files mean it as sRGB. */
  private void readGrey(int y, int[] row) {
    int shift = image.getColorModel().getComponentSize(0) - 8;
    boolean alpha = image.getColorModel().hasAlpha();
    for (int x = 0; x < row.length; x++) {
      int level = eightBits(image.getRaster().getSample(x, y, 0), shift);
      int opacity = alpha ? eightBits(image.getRaster().getSample(x, y, 1), shift) : 255;
      row[x] = opacity << 24 | level << 16 | level << 8 | level;
    }
  }

  private static int eightBits(int sample, int shift) {
    return shift >= 0 ? sample >> shift : sample * 255 / ((1 << 8 + shift) - 1);
  }
}
