package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.report.FindingCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverReaderTest {
  private final CoverReader reader = new CoverReader();

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void takesAnOrdinaryImageByteForByteWhateverItsName(String format) throws IOException {
    byte[] file = image(format, picture(600, 800, BufferedImage.TYPE_INT_RGB), false);
    Cover cover = cover(reader.read("cover.gif", file, "alt"));
    assertSame(file, cover.content());
    assertEquals(format.equals("png") ? "image/png" : "image/jpeg", cover.mediaType());
    assertEquals(600, cover.width());
    assertEquals(800, cover.height());
    assertEquals("alt", cover.alt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void takesProgressiveAndInterlacedImages(String format) throws IOException {
    for (int side : new int[] {1, 2, 3, 5, 9, 64, 301}) {
      byte[] file = image(format, picture(side, 77, BufferedImage.TYPE_INT_RGB), true);
      assertEquals(side, cover(reader.read("c", file, "alt")).width());
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED,
        BufferedImage.TYPE_BYTE_GRAY,
        BufferedImage.TYPE_USHORT_GRAY,
        BufferedImage.TYPE_INT_ARGB
      })
  void takesEveryFormOfColour(int type) throws IOException {
    byte[] file = image("png", picture(37, 53, type), false);
    assertEquals(53, cover(reader.read("c", file, "alt")).height());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void refusesAFileThatIsCutOffAnywhere(String format) throws IOException {
    byte[] file = image(format, picture(60, 80, BufferedImage.TYPE_INT_RGB), false);
    for (int length = 0; length < file.length; length++) {
      refused(Arrays.copyOf(file, length));
    }
  }

  @Test
  void refusesAPngWithAnyByteChanged() throws IOException {
    byte[] file = image("png", picture(20, 30, BufferedImage.TYPE_INT_RGB), false);
    for (int i = 0; i < file.length; i++) {
      byte[] changed = file.clone();
      changed[i] ^= 0x10;
      refused(changed);
    }
  }

  @Test
  void neverThrowsOnADamagedJpeg() throws IOException {
    byte[] file = image("jpg", picture(60, 80, BufferedImage.TYPE_INT_RGB), false);
    int refused = 0;
    for (int i = 0; i < file.length; i++) {
      byte[] changed = file.clone();
      changed[i] ^= (byte) 0xff;
      refused += reader.read("c", changed, "alt").cover() == null ? 1 : 0;
    }
    assertTrue(refused > file.length / 8, refused + " of " + file.length);
  }

  @Test
  void refusesAJpegWithAHoleInItsPixels() throws IOException {
    byte[] file = image("jpg", picture(300, 400, BufferedImage.TYPE_INT_RGB), false);
    byte[] holed = new byte[file.length - file.length / 3];
    System.arraycopy(file, 0, holed, 0, holed.length - 2);
    holed[holed.length - 2] = (byte) 0xff;
    holed[holed.length - 1] = (byte) 0xd9;
    assertEquals("its pixel data is damaged", refused(holed));
  }

  @Test
  void refusesWhatIsNoImage() {
    assertEquals("the file is empty", refused(new byte[0]));
    assertEquals("it is neither a JPEG nor a PNG", refused(new byte[] {'<', 's', 'v', 'g'}));
    assertTrue(refused(new byte[] {'G', 'I', 'F', '8', '9', 'a'}).startsWith("a GIF"));
  }

  @Test
  void refusesCmykAndOtherKindsThatEReadersDoNotShow() throws IOException {
    byte[] file = image("jpg", picture(60, 80, BufferedImage.TYPE_INT_RGB), false);
    int frame = frame(file);
    assertTrue(refused(with(file, frame + 9, 4)).contains("CMYK"));
    assertTrue(refused(with(file, frame + 9, 2)).contains("2 colours"));
    assertTrue(refused(with(file, frame + 4, 12)).contains("8 bits"));
    assertTrue(refused(with(file, frame + 1, 0xc9)).contains("packed"));
  }

  @Test
  void refusesHugeSizesBeforeDecodingThem() throws IOException {
    byte[] jpeg = image("jpg", picture(60, 80, BufferedImage.TYPE_INT_RGB), false);
    ByteBuffer.wrap(jpeg).putShort(frame(jpeg) + 5, (short) 30_000);
    assertTrue(refused(jpeg).startsWith("60 x 30000 pixels"));

    byte[] png = image("png", picture(60, 80, BufferedImage.TYPE_INT_RGB), false);
    assertTrue(refused(resized(png, 20_000, 20_000)).contains("40 megapixels"));
    assertTrue(refused(resized(png, 0, 80)).contains("no width"));
    assertTrue(refused(resized(png, 60, 81)).contains("cut off"));
  }

  @Test
  void makesAnImageThatIsTooLargeSmaller() throws IOException {
    byte[] file = image("png", picture(3200, 1600, BufferedImage.TYPE_INT_ARGB), false);
    Cover cover = cover(reader.read("c", file, "alt"));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover.content()));
    assertEquals("image/jpeg", cover.mediaType());
    assertEquals(2560, image.getWidth());
    assertEquals(1280, image.getHeight());
    assertEquals(cover.width(), image.getWidth());
    assertEquals(cover.height(), image.getHeight());
    assertTrue((image.getRGB(640, 640) >> 16 & 0xff) < 60, "the left half is dark");
    assertTrue((image.getRGB(1900, 640) >> 16 & 0xff) > 200, "the right half is light");
  }

  @Test
  void scalesByMeansOfTheCoveredPixels() {
    BufferedImage source = new BufferedImage(4, 2, BufferedImage.TYPE_INT_ARGB);
    int[] pixels = {0xff000000, 0xff0000ff, 0, 0, 0xff00ff00, 0xffff0000, 0, 0};
    source.setRGB(0, 0, 4, 2, pixels, 0, 4);
    BufferedImage scaled = ImageScaler.scale(source, 2, 1);
    assertEquals(0x404040, scaled.getRGB(0, 0) & 0xffffff);
    assertEquals(0xffffff, scaled.getRGB(1, 0) & 0xffffff);
  }

  private static Cover cover(CoverReading reading) {
    assertTrue(reading.findings().isEmpty(), reading.findings().toString());
    assertNotNull(reading.cover());
    return reading.cover();
  }

  private String refused(byte[] file) {
    CoverReading reading = reader.read("my.png", file, "alt");
    assertNull(reading.cover());
    assertEquals(1, reading.findings().size());
    assertEquals(FindingCode.COV_001, reading.findings().get(0).code());
    assertEquals("my.png", reading.findings().get(0).arguments().get(0));
    return reading.findings().get(0).arguments().get(1);
  }

  /** Dark on the left, light on the right, with a pattern that does not pack to nothing. */
  private static BufferedImage picture(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int noise = (x * 7 + y * 13 + x * y) % 32;
        int level = x < width / 2 ? noise : 255 - noise;
        image.setRGB(x, y, 0xff000000 | level << 16 | level << 8 | level);
      }
    }
    return image;
  }

  private static byte[] image(String format, BufferedImage image, boolean progressive)
      throws IOException {
    ImageWriter writer =
        ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Where the frame header of a baseline JPEG begins. */
  private static int frame(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != 0xc0) {
      at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xffff);
    }
    return at;
  }

  private static byte[] with(byte[] file, int offset, int value) {
    byte[] changed = file.clone();
    changed[offset] = (byte) value;
    return changed;
  }

  private static byte[] resized(byte[] png, int width, int height) {
    byte[] changed = png.clone();
    ByteBuffer.wrap(changed).putInt(16, width).putInt(20, height);
    CRC32 crc = new CRC32();
    crc.update(changed, 12, 17);
    ByteBuffer.wrap(changed).putInt(29, (int) crc.getValue());
    return changed;
  }
}
