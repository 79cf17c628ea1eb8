package io.chapbook.cover;

import static io.chapbook.cover.ImageFiles.asHeld;
import static io.chapbook.cover.ImageFiles.bytes;
import static io.chapbook.cover.ImageFiles.corners;
import static io.chapbook.cover.ImageFiles.frame;
import static io.chapbook.cover.ImageFiles.greyPng;
import static io.chapbook.cover.ImageFiles.image;
import static io.chapbook.cover.ImageFiles.inkJpeg;
import static io.chapbook.cover.ImageFiles.movingGif;
import static io.chapbook.cover.ImageFiles.picture;
import static io.chapbook.cover.ImageFiles.resized;
import static io.chapbook.cover.ImageFiles.with;
import static io.chapbook.cover.ImageFiles.withExif;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.limit.Limits;
import io.chapbook.report.FindingCode;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverReaderTest {
  @TempDir private Path folder;

  private final CoverReader reader = new CoverReader(Limits.standard());

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void takesAnOrdinaryImageByteForByteWhateverItsName(String format) throws IOException {
    byte[] file = image(format, picture(600, 800, BufferedImage.TYPE_INT_RGB), false);
    Cover cover = cover(reader.read("cover.gif", file));
    assertSame(file, cover.content());
    assertEquals(format.equals("png") ? "image/png" : "image/jpeg", cover.mediaType());
    assertEquals(600, cover.width());
    assertEquals(800, cover.height());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void takesProgressiveAndInterlacedImages(String format) throws Exception {
    for (int side : new int[] {1, 2, 3, 5, 9, 64, 301}) {
      byte[] file = image(format, picture(side, 77, BufferedImage.TYPE_INT_RGB), true);
      ImageFacts facts = format.equals("png") ? PngFile.check(file, Limits.standard()) : JpegFile.check(file, Limits.standard());
      assertEquals(new ImageSize(side, 77), facts.size());
    }
    byte[] file = image(format, picture(301, 177, BufferedImage.TYPE_INT_RGB), true);
    assertSame(file, cover(reader.read("c", file)).content());
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
    byte[] file = image("png", picture(137, 153, type), false);
    assertEquals(153, cover(reader.read("c", file)).height());
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
    byte[] file = image("png", picture(100, 101, BufferedImage.TYPE_BYTE_BINARY), false);
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
      refused += reader.read("c", changed).cover() == null ? 1 : 0;
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
    assertTrue(refused(holed).startsWith("its pixel data is damaged"));
  }

  @Test
  void refusesWhatIsNoImageAndSaysWhatToDo() {
    assertEquals("the file is empty; download or save it anew", refused(new byte[0]));
    assertEquals("it is no JPEG, PNG, WebP or GIF; save it as JPEG or PNG", refused(bytes("Hello")));
    assertEquals("it is an SVG drawing; export it as a PNG", refused(bytes("<?xml?><svg/>")));
    assertEquals(
        "it is a web page, not a picture; open the picture itself and save that",
        refused(bytes("\n<!DOCTYPE HTML><p>404 <svg></svg>")));
    assertTrue(refused(bytes("    ftypavif")).contains("AVIF"));
    assertTrue(refused(bytes("GIF89a")).startsWith("the file is cut off"));
    assertTrue(refused(bytes("RIFF\0\0\0\1WEBP")).startsWith("the file is cut off"));
  }

  @Test
  void refusesKindsThatCannotBeDecoded() throws IOException {
    byte[] file = image("jpg", picture(160, 180, BufferedImage.TYPE_INT_RGB), false);
    int frame = frame(file);
    assertTrue(refused(with(file, frame + 9, 2)).contains("2 colours"));
    assertTrue(refused(with(file, frame + 4, 12)).contains("8 bits"));
    assertTrue(refused(with(file, frame + 1, 0xc9)).contains("packed"));
  }

  @Test
  void refusesHugeSizesBeforeDecodingThem() throws IOException {
    byte[] jpeg = image("jpg", picture(60, 80, BufferedImage.TYPE_INT_RGB), true);
    int frame = 2;
    while ((jpeg[frame + 1] & 0xff) != 0xc2) {
      frame += 2 + (ByteBuffer.wrap(jpeg).getShort(frame + 2) & 0xffff);
    }
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 30_000).putShort(frame + 7, (short) 20_000);
    assertTrue(refused(jpeg).startsWith("20000 x 30000 pixels are more than 40 megapixels"));

    byte[] png = image("png", picture(60, 80, BufferedImage.TYPE_INT_RGB), false);
    assertTrue(refused(resized(png, 30_000, 30_000)).contains("600 megapixels"));
    assertTrue(refused(resized(png, 70_000, 300)).contains("65535"));
    assertTrue(refused(resized(png, 0, 80)).contains("no width"));
    assertTrue(refused(resized(png, 60, 81)).contains("cut off"));
  }

  @Test
  void refusesDotsAndStrips() throws IOException {
    byte[] dot = image("png", picture(1, 1, BufferedImage.TYPE_INT_RGB), false);
    assertTrue(refused(dot).startsWith("1 x 1 pixels are too few"));
    byte[] strip = image("png", picture(4000, 120, BufferedImage.TYPE_INT_RGB), false);
    assertTrue(refused(strip).startsWith("2560 x 77 pixels are too few"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void turnsAPhotographUpright(int orientation) throws IOException {
    BufferedImage upright = corners(200, 300);
    byte[] file = image("jpg", asHeld(upright, orientation), false);
    for (boolean bigEndian : new boolean[] {true, false}) {
      Cover cover = cover(reader.read("c", withExif(file, orientation, bigEndian)));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover.content()));
      assertEquals(200, cover.width());
      assertEquals(300, cover.height());
      for (int[] at : new int[][] {{30, 30}, {170, 30}, {30, 270}, {170, 270}}) {
        assertNear(upright.getRGB(at[0], at[1]), image.getRGB(at[0], at[1]));
      }
    }
  }

  @Test
  void leavesAPhotographAloneThatStandsUprightOrSaysNonsense() throws IOException {
    byte[] file = image("jpg", corners(200, 300), false);
    for (int orientation : new int[] {1, 0, 9, -1}) {
      byte[] held = withExif(file, orientation, true);
      assertSame(held, cover(reader.read("c", held)).content());
    }
    for (int at = 12; at < 38; at++) {
      byte[] broken = withExif(file, 6, true);
      broken[at] ^= (byte) 0xff;
      cover(reader.read("c", broken));
    }
  }

  @Test
  void makesRgbOfTheInksOfPrinters() throws IOException {
    int[][] inks = {{0, 0, 0, 0}, {255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {0, 0, 0, 255}};
    int[] colours = {0xffffff, 0x00ffff, 0xff00ff, 0xffff00, 0x000000};
    for (int i = 0; i < inks.length; i++) {
      assertInk(colours[i], inkJpeg(inks[i], -1));
      int[] inverted = Arrays.stream(inks[i]).map(ink -> 255 - ink).toArray();
      assertInk(colours[i], inkJpeg(inverted, 0));
    }
    // Brightness and differences of red, 255 0 0, with no black.
    assertInk(0x00ffff, inkJpeg(new int[] {76, 85, 255, 255}, 2));
  }

  private void assertInk(int colour, byte[] jpeg) throws IOException {
    CoverReading reading = reader.read("my.jpg", jpeg);
    assertEquals(FindingCode.COV_003, reading.findings().get(0).code());
    assertTrue(reading.findings().get(0).message().contains("CMYK"));
    assertNotNull(reading.cover());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(reading.cover().content()));
    assertNear(colour, image.getRGB(60, 60));
  }

  @Test
  void takesAGifAsAPngAndOnlyTheFirstPictureOfOneThatMoves() throws IOException {
    BufferedImage first = corners(200, 300);
    Cover cover = cover(reader.read("c", image("gif", first, false)));
    assertEquals("image/png", cover.mediaType());
    assertNear(
        first.getRGB(30, 30), ImageIO.read(new ByteArrayInputStream(cover.content())).getRGB(30, 30));

    byte[] moving = movingGif(first, picture(200, 300, BufferedImage.TYPE_INT_RGB));
    CoverReading reading = reader.read("c.gif", moving);
    assertEquals(
        "the cover c.gif is used, but it moves, and only its first picture is used",
        reading.findings().get(0).message());
    assertNotNull(reading.cover());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(reading.cover().content()));
    assertNear(first.getRGB(170, 270), image.getRGB(170, 270));

    byte[] cutInSecond = Arrays.copyOf(moving, moving.length - 100);
    assertNotNull(reader.read("c", cutInSecond).cover());
    byte[] still = image("gif", first, false);
    refused(Arrays.copyOf(still, still.length - 20));
  }

  @Test
  void takesWebpOfBothKindsAsJpeg() throws IOException {
    for (String name : List.of("lossy", "lossless")) {
      Cover cover = cover(reader.read("c", webp(name)));
      assertEquals("image/jpeg", cover.mediaType());
      assertEquals(120, cover.width());
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover.content()));
      assertNear(0xffffff, image.getRGB(30, 20));
      assertNear(0x2442bc, image.getRGB(100, 156));
    }
    CoverReading moving = reader.read("c", webp("moving"));
    assertEquals(FindingCode.COV_003, moving.findings().get(0).code());
    assertNotNull(moving.cover());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(moving.cover().content()));
    assertNear(0xc04020, image.getRGB(60, 60));
  }

  /** Older versions of the decoder let the colours drift from row to row. */
  @Test
  void keepsTheColoursOfATallWebpDownToItsLastRow() throws IOException {
    Cover cover = cover(reader.read("c", webp("tall")));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover.content()));
    assertNear(0x2140bf, image.getRGB(300, 1590));
  }

  @Test
  void refusesAWebpThatIsCutOff() throws IOException {
    byte[] file = webp("lossy");
    for (int length = 0; length < file.length; length += 7) {
      refused(Arrays.copyOf(file, length));
    }
  }

  @Test
  void laysATransparentPngOnWhite() throws IOException {
    BufferedImage glass = new BufferedImage(200, 300, BufferedImage.TYPE_INT_ARGB);
    glass.setRGB(20, 20, 0x80ff0000);
    Cover cover = cover(reader.read("c", image("png", glass, false)));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover.content()));
    assertEquals("image/png", cover.mediaType());
    assertEquals(0xffffffff, image.getRGB(100, 100));
    assertNear(0xff7f7f, image.getRGB(20, 20));
  }

  @Test
  void keepsTheLevelsOfAGreyImageThatItMakesSmaller() throws IOException {
    BufferedImage grey = new BufferedImage(3100, 1600, BufferedImage.TYPE_BYTE_GRAY);
    Arrays.fill(((DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 0x60);
    for (String format : List.of("jpg", "png")) {
      Cover cover = cover(reader.read("c", image(format, grey, false)));
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover.content()));
      assertNear(0x606060, image.getRGB(800, 800));
    }
  }

  @Test
  void readsAPictureOfTwentyThousandPixelsInLittleMemory() throws Exception {
    Path file = Files.write(folder.resolve("wide.png"), greyPng(20_000, 9_000));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx100m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CoverInLittleMemory.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    assertEquals("image/jpeg 2560 x 1152", printed.strip());
  }

  @Test
  void makesAnImageThatIsTooLargeSmaller() throws IOException {
    byte[] file = image("png", picture(3200, 1600, BufferedImage.TYPE_INT_ARGB), false);
    Cover cover = cover(reader.read("c", file));
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
    BufferedImage scaled = ImageScaler.scale(new ScreenPixels(source), 2, 1);
    assertEquals(0x404040, scaled.getRGB(0, 0) & 0xffffff);
    assertEquals(0xffffff, scaled.getRGB(1, 0) & 0xffffff);
  }

  private static Cover cover(CoverReading reading) {
    assertTrue(reading.findings().isEmpty(), reading.findings().toString());
    assertNotNull(reading.cover());
    return reading.cover();
  }

  private String refused(byte[] file) {
    CoverReading reading = reader.read("my.png", file);
    assertNull(reading.cover());
    assertEquals(List.of(), reading.findings());
    return String.valueOf(reading.refusal());
  }

  private static byte[] webp(String name) throws IOException {
    try (InputStream in = CoverReaderTest.class.getResourceAsStream("/cover/" + name + ".webp")) {
      assertNotNull(in);
      return in.readAllBytes();
    }
  }

  private static void assertNear(int expected, int actual) {
    for (int shift = 0; shift <= 16; shift += 8) {
      int distance = (expected >> shift & 0xff) - (actual >> shift & 0xff);
      assertTrue(
          Math.abs(distance) <= 12, Integer.toHexString(expected) + " " + Integer.toHexString(actual));
    }
  }
}
