package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.Metadata;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverPainterTest {
  private static final String[] AUTHORS = {
    "Ines Calloway", null, "W".repeat(200), "\u05e2\u05de\u05d5\u05e1 \u05e2\u05d5\u05d6",
    "\u590f\u76ee\u6f31\u77f3", "Margarethe von Hohenstein-W\u00fcrttemberg and Associates of Old"
  };

  private final CoverPainter painter = new CoverPainter();

  @Test
  void keepsEveryTextInsideTheMarginsAndApart() {
    List<String> titles = Titles.thousand();
    int lines = 0;
    for (int i = 0; i < titles.size(); i++) {
      Metadata book = book(titles.get(i), AUTHORS[i % AUTHORS.length], "urn:x:" + i);
      CoverPainter.Drawing drawing = painter.draw(book);
      Area margins = drawing.design().textArea();
      List<Area> inks = new ArrayList<>();
      for (TextBlock text : drawing.texts()) {
        for (TextLine line : text.lines()) {
          Area ink = line.ink();
          String where = i + " " + titles.get(i) + " " + ink;
          assertTrue(ink.left() >= margins.left() - 0.1f, where);
          assertTrue(ink.right() <= margins.right() + 0.1f, where);
          assertTrue(ink.top() >= margins.top() - 0.1f, where);
          assertTrue(ink.bottom() <= margins.bottom() + 0.1f, where);
          inks.add(ink);
        }
      }
      for (int j = 1; j < inks.size(); j++) {
        assertTrue(
            inks.get(j).top() >= inks.get(j - 1).bottom(), "overlap: " + titles.get(i) + inks);
      }
      lines += inks.size();
    }
    assertTrue(lines > 3000, "lines set: " + lines);
  }

  @Test
  void paintsAValidImageForEveryTitle() throws UnusableImageException, IOException {
    List<String> titles = Titles.thousand();
    for (int i = 0; i < titles.size(); i++) {
      Metadata book = book(titles.get(i), AUTHORS[i % AUTHORS.length], "urn:x:" + i);
      Cover cover = painter.paint(book).cover();
      assertEquals("image/png", cover.mediaType());
      assertEquals(new ImageSize(1200, 1600), PngFile.check(cover.content()), titles.get(i));
      if (i % 50 == 0) {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(cover.content()));
        assertEquals(1200, image.getWidth());
        assertSamePixels(painter.canvas(), image);
      }
    }
  }

  @Test
  void givesTheSameBytesFromAnotherPainterInAnotherOrder() {
    List<String> titles = Titles.thousand();
    CoverPainter other = new CoverPainter();
    for (int i = 0; i < titles.size(); i += 20) {
      int back = titles.size() - 20 - i;
      byte[] early = other.paint(book(titles.get(back), "A", "urn:" + back)).cover().content();
      byte[] first = painter.paint(book(titles.get(back), "A", "urn:" + back)).cover().content();
      painter.paint(book(titles.get(i), null, "urn:" + i));
      assertArrayEquals(first, early);
    }
  }

  @Test
  void hasTheSamePixelsOnEveryMachine() {
    painter.draw(book("The Lamplighter\u2019s Ledger", "Ines Calloway", "urn:x:1"));
    String cloth = checksum(painter.canvas());
    painter.draw(book("The Lamplighter\u2019s Ledger", "Ines Calloway", "urn:x:2"));
    assertEquals("d5c0ce6a f8074900", cloth + " " + checksum(painter.canvas()));
  }

  @Test
  void needsNoModuleButJavaBaseAndNoLocale() throws IOException, InterruptedException {
    Metadata book = book("\u05e9\u05dc\u05d5\u05dd (I) Istanbul", "\u00c9mile", "urn:x:3");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "--limit-modules",
                "java.base",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("java.class.path"),
                CoverInBase.class.getName(),
                escaped(book.title()),
                escaped("\u00c9mile"),
                book.identifier())
            .redirectErrorStream(true)
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    String printed = new String(output, StandardCharsets.US_ASCII).strip();
    assertEquals(0, process.waitFor(), printed);
    assertEquals(HexFormat.of().formatHex(painter.paint(book).cover().content()), printed);
  }

  @Test
  void saysWhenATitleCannotBeSet() {
    assertEquals(List.of(), findings("Plain Title"));
    assertEquals(List.of(), findings("\u0412\u043e\u0439\u043d\u0430 \u03b1\u03b2 \u05d0\u05d1"));
    assertEquals(List.of(), findings("q\u00e9e\u0301 \uff34\u200d\u00ad\ufe0f"));
    assertEquals(List.of(FindingCode.COV_002), findings("\u6708\u5149"));
    assertEquals(List.of(FindingCode.COV_002), findings("Moon \ud83c\udf19"));
    assertEquals(List.of(FindingCode.COV_002), findings("q\u0301"));
  }

  @Test
  void setsNothingOfATitleInAnotherScript() {
    CoverPainter.Drawing drawing = painter.draw(book("\u300a\u6708\u300b!?", null, "urn:x:1"));
    assertTrue(drawing.texts().stream().allMatch(text -> text.lines().isEmpty()));
  }

  @Test
  void usesEveryDesignAndColourway() {
    Set<String> looks = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      CoverPainter.Drawing drawing = painter.draw(book("Title", null, "urn:uuid:" + i));
      looks.add(drawing.design().getClass() + " " + painter.canvas().palette()[0]);
    }
    assertEquals(2 * Colourway.ALL.size(), looks.size());
  }

  @Test
  void namesTitleAndAuthorInTheAlternativeText() {
    assertEquals("T, A", painter.paint(book("T", "A", "urn:x")).cover().alt());
    assertEquals("T", painter.paint(book("T", null, "urn:x")).cover().alt());
  }

  @Test
  void staysLegibleInGrey() {
    for (Colourway colours : Colourway.ALL) {
      double contrast = (luminance(colours.light()) + 0.05) / (luminance(colours.dark()) + 0.05);
      assertFalse(contrast < 9, colours + " has a contrast of " + contrast);
    }
  }

  /** WCAG 2.2, relative luminance. */
  private static double luminance(int colour) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < 3; i++) {
      double part = (colour >> 16 - 8 * i & 0xff) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private List<FindingCode> findings(String title) {
    List<FindingCode> codes = new ArrayList<>();
    for (Finding finding : painter.paint(book(title, null, "urn:x:1")).findings()) {
      assertNotNull(finding.message());
      codes.add(finding.code());
    }
    return codes;
  }

  private static void assertSamePixels(Canvas canvas, BufferedImage image) {
    for (int y = 0; y < canvas.height(); y += 7) {
      for (int x = 0; x < canvas.width(); x += 3) {
        int entry = canvas.pixels()[y * canvas.width() + x];
        assertEquals(canvas.palette()[entry], image.getRGB(x, y) & 0xffffff);
      }
    }
  }

  private static String checksum(Canvas canvas) {
    CRC32 crc = new CRC32();
    crc.update(canvas.pixels());
    return Long.toHexString(crc.getValue());
  }

  private static String escaped(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Metadata book(String title, @Nullable String author, String identifier) {
    return new Metadata(title, false, author, null, "en", identifier);
  }
}
