package io.chapbook.cover;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Images for the tests of others. */
public final class ImageFile {

  private ImageFile() {}

  /** A PNG of a size, not all of one colour. */
  public static byte[] png(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      image.setRGB(x, x % height, 0x3366cc + x);
    }
    return ImageEncoder.encode(image, ImageKind.PNG);
  }

  /** Width and height of an image file. */
  public static List<Integer> size(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    return List.of(image.getWidth(), image.getHeight());
  }
}
