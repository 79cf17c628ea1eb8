package io.chapbook.cover;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Makes images smaller; each new pixel is the mean of the old ones it covers. */
final class ImageScaler {
  private ImageScaler() {}

  /** The image in a smaller size, without transparency: what shines through becomes white. */
  static BufferedImage scale(PixelRows source, int width, int height) {
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[source.width()];
    long[] sums = new long[3 * width];
    int[] scaled = new int[width];
    for (int y = 0; y < height; y++) {
      int from = (int) ((long) y * source.height() / height);
      int to = Math.max(from + 1, (int) ((long) (y + 1) * source.height() / height));
      Arrays.fill(sums, 0);
      for (int sourceY = from; sourceY < to; sourceY++) {
        source.read(sourceY, row);
        addRow(row, sums);
      }
      for (int x = 0; x < width; x++) {
        long count = (long) (to - from) * (end(x, row.length, width) - start(x, row.length, width));
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
          rgb = rgb << 8 | (int) ((sums[3 * x + channel] + count / 2) / count);
        }
        scaled[x] = rgb;
      }
      target.setRGB(0, y, width, 1, scaled, 0, width);
    }
    return target;
  }

  private static void addRow(int[] row, long[] sums) {
    int width = sums.length / 3;
    for (int x = 0; x < width; x++) {
      for (int sourceX = start(x, row.length, width);
          sourceX < end(x, row.length, width);
          sourceX++) {
        int pixel = PixelRows.onWhite(row[sourceX]);
        sums[3 * x] += pixel >> 16 & 0xff;
        sums[3 * x + 1] += pixel >> 8 & 0xff;
        sums[3 * x + 2] += pixel & 0xff;
      }
    }
  }

  private static int start(int x, int sourceWidth, int width) {
    return (int) ((long) x * sourceWidth / width);
  }

  private static int end(int x, int sourceWidth, int width) {
    return Math.max(start(x, sourceWidth, width) + 1, start(x + 1, sourceWidth, width));
  }
}
