package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chapbook.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebpFileTest {

  private static final int HEIGHT = 160;

  /** A decoder goes by the picture's size, and the limits would be kept for another. */
  @Test
  void refusesAFileWhosePartsNameDifferentSizes() throws Exception {
    assertEquals(new ImageSize(120, HEIGHT), size(picture()));
    assertEquals(new ImageSize(120, HEIGHT), size(withCanvases(120)));
    assertRefused(withCanvases(121));
    assertRefused(withCanvases(120, 121));
    assertRefused(withCanvases(121, 120));
  }

  @Test
  void refusesFramesWithinFrames() throws Exception {
    int deep = 100_000;
    byte[] canvas = withCanvases(120);
    int head = canvas.length - (picture().length - 12);
    ByteBuffer file = ByteBuffer.allocate(head + 24 * deep)
        .order(ByteOrder.LITTLE_ENDIAN).put(canvas, 0, head);
    while (file.hasRemaining()) {
      file.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(file.remaining() - 4)
          .put(new byte[16]);
    }
    assertRefused(file.putInt(4, file.capacity() - 8).array());
  }

  private static ImageSize size(byte[] file) throws UnusableImageException {
    return WebpFile.check(file, Limits.standard()).size();
  }

  private static void assertRefused(byte[] file) {
    assertEquals("its parts name different sizes; save it anew as JPEG or PNG",
        assertThrows(UnusableImageException.class, () -> size(file)).getMessage());
  }

  private static byte[] picture() throws IOException {
    try (InputStream in = WebpFileTest.class.getResourceAsStream("/cover/lossy.webp")) {
      return in.readAllBytes();
    }
  }

  /** The picture behind headers of the extended form that say how wide it is. */
  private static byte[] withCanvases(int... widths) throws IOException {
    byte[] picture = picture();
    ByteBuffer file = ByteBuffer.allocate(picture.length + 18 * widths.length)
        .order(ByteOrder.LITTLE_ENDIAN).put(picture, 0, 12);
    for (int width : widths) {
      file.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0)
          .putShort((short) (width - 1)).put((byte) 0)
          .putShort((short) (HEIGHT - 1)).put((byte) 0);
    }
    file.put(picture, 12, picture.length - 12);
    return file.putInt(4, file.capacity() - 8).array();
  }
}
