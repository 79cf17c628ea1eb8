package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SmallCoverTest {

  private static final int LONG_SIDE = 100;

  private final SmallCover small = new SmallCover();

  @Test
  void makesAPictureOfThatSizeOfEachKind() throws IOException {
    for (String name : new String[] {"lossy.webp", "lossless.webp", "tall.webp"}) {
      BufferedImage picture =
          ImageIO.read(new ByteArrayInputStream(made(name).orElseThrow()));
      assertTrue(Math.max(picture.getWidth(), picture.getHeight()) <= LONG_SIDE, name);
    }
  }

  /** Its tables are made of what is missing, for 22 seconds; a fuzzer found it. */
  @Test
  void refusesAWebpThatGoesOnAfterItsEnd() throws IOException {
    assertEquals(Optional.empty(), made("endless.webp"));
  }

  private Optional<byte[]> made(String name) throws IOException {
    try (InputStream in = SmallCoverTest.class.getResourceAsStream("/cover/" + name)) {
      return small.jpeg(in.readAllBytes(), LONG_SIDE);
    }
  }
}
