package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.limit.Limits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SampleCoverTest {

  /** Pixels, not bytes: another build of zlib may pack them otherwise. */
  @Test
  void theShippedCoverIsWhatTheProgramPaints() throws IOException {
    BufferedImage painted = ImageIO.read(new ByteArrayInputStream(new SampleCover().paint()));
    BufferedImage shipped = ImageIO.read(SampleCover.FILE.toFile());
    assertEquals(1200, shipped.getWidth());
    assertEquals(1600, shipped.getHeight());
    for (int y = 0; y < 1600; y++) {
      for (int x = 0; x < 1200; x++) {
        assertEquals(painted.getRGB(x, y), shipped.getRGB(x, y), x + ", " + y);
      }
    }
  }

  @Test
  void theShippedCoverCanBeUsedAsACover() throws IOException {
    byte[] file = Files.readAllBytes(SampleCover.FILE);
    CoverReading reading = new CoverReader(Limits.standard()).read("cover.png", file);
    assertTrue(reading.findings().isEmpty());
    assertTrue(file.length < 80_000, "bytes: " + file.length);
  }
}
