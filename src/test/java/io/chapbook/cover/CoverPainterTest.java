package io.chapbook.cover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.book.Metadata;
import io.chapbook.limit.Limits;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoverPainterTest {
  private static final String[] AUTHORS = {
    "Ines Calloway", null, "W".repeat(200), "\u05e2\u05de\u05d5\u05e1 \u05e2\u05d5\u05d6",
    "\u590f\u76ee\u6f31\u77f3", "Margarethe von Hohenstein-W\u00fcrttemberg and Associates of Old"
  };

  private final CoverPainter painter = new CoverPainter();

  @ParameterizedTest
  @MethodSource("designs")
  void keepsEveryTextInsideTheMarginsApartAndLegible(CoverDesign design) {
    List<String> titles = Titles.thousand();
    int lines = 0;
    for (int i = 0; i < titles.size(); i++) {
      Metadata book = book(titles.get(i), AUTHORS[i % AUTHORS.length], "urn:x:" + i);
      CoverPainter.Drawing drawing = painter.draw(book, design);
      Area margins = design.text().area();
      List<Area> inks = new ArrayList<>();
      for (Lettering lettering : drawing.texts()) {
        for (TextLine line : lettering.text().lines()) {
          Area ink = line.ink();
          String where = i + " " + titles.get(i) + " " + ink;
          assertTrue(ink.left() >= margins.left() - 0.1f, where);
          assertTrue(ink.right() <= margins.right() + 0.1f, where);
          assertTrue(ink.top() >= margins.top() - 0.1f, where);
          assertTrue(ink.bottom() <= margins.bottom() + 0.1f, where);
          assertTrue(lettering.text().size() >= TextStyle.SMALLEST_NAME, where);
          assertTrue(hasOnlyItsInk(ink, lettering.ink()), "on an ornament: " + where);
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

  /** Whether around a line there is nothing but its letters and their ground. */
  private boolean hasOnlyItsInk(Area line, Ink ink) {
    int[] palette = painter.canvas().palette();
    Set<Integer> colours = new HashSet<>();
    for (int entry = ink.ground(); entry <= ink.full(); entry++) {
      colours.add(palette[entry]);
    }
    boolean[] allowed = new boolean[palette.length];
    for (int entry = 0; entry < palette.length; entry++) {
      allowed[entry] = colours.contains(palette[entry]);
    }
    int around = 8;
    for (int y = (int) line.top() - around; y < line.bottom() + around; y++) {
      for (int x = (int) line.left() - around; x < line.right() + around; x++) {
        if (!allowed[painter.canvas().pixels()[y * CoverDesign.WIDTH + x] & 0xff]) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void marksATitleThatCannotBeSetLegiblyByAnEllipsis() {
    for (CoverDesign design : CoverPainter.DESIGNS) {
      TextStyle style = design.text().title();
      TypeSetter setter = new TypeSetter(new FontCase());
      Area area = new Area(0, 0, 800, 700);
      FontFile font = setter.set("A", style, area).font();
      TextBlock cut = setter.set("words of some length and ".repeat(24).strip(), style, area);
      assertEquals(TextStyle.SMALLEST_TITLE, cut.size());
      int[] last = cut.lines().get(cut.lines().size() - 1).glyphs();
      assertEquals(font.glyph('\u2026'), last[last.length - 1]);
      TextBlock whole = setter.set("words of some length and more", style, area);
      assertTrue(whole.size() > 1.5 * TextStyle.SMALLEST_TITLE, "size " + whole.size());
    }
  }

  @Test
  void hyphenatesAWordThatItMustBreakAndLeavesNoStump() {
    TypeSetter setter = new TypeSetter(new FontCase());
    TextStyle style = CoverPainter.DESIGNS.get(0).text().title();
    TextBlock block = setter.set("Donaudampfschifffahrt".repeat(2), style, new Area(0, 0, 900, 900));
    List<TextLine> lines = block.lines();
    for (int i = 0; i < lines.size(); i++) {
      int[] glyphs = lines.get(i).glyphs();
      boolean hyphen = glyphs[glyphs.length - 1] == block.font().glyph('-');
      assertEquals(i < lines.size() - 1, hyphen, "line " + i);
      assertTrue(glyphs.length > 5, "line " + i + " has " + glyphs.length + " letters");
    }
  }

  @Test
  void leavesNoShortWordAloneOnALine() {
    TypeSetter setter = new TypeSetter(new FontCase());
    TextStyle style = CoverPainter.DESIGNS.get(0).text().title();
    TextBlock block = setter.set("\u0397 \u039f\u03b4\u03cd\u03c3\u03c3\u03b5\u03b9\u03b1"
        + " \u03c4\u03bf\u03c5 \u03ac\u03bd\u03b5\u03bc\u03bf\u03c5", style, new Area(0, 0, 920, 870));
    assertEquals(2, block.lines().size());
  }

  @Test
  void drawsTheInitialOfAWordThatCounts() {
    assertEquals("L", Initials.of("The Lamplighter\u2019s Ledger", "Ines"));
    assertEquals("I", Initials.of("If I do", "Ines"));
    assertEquals("\u039f", Initials.of("\u0397 \u03bf\u03b4\u03cd\u03c3\u03c3\u03b5\u03b9\u03b1", ""));
    assertEquals("N", Initials.of("???", "nobody"));
    assertEquals("7", Initials.of("7", ""));
    assertEquals("", Initials.of("???", ""));
  }

  private static List<CoverDesign> designs() {
    return CoverPainter.DESIGNS;
  }

  @Test
  void paintsAValidImageForEveryTitle() throws UnusableImageException, IOException {
    List<String> titles = Titles.thousand();
    for (int i = 0; i < titles.size(); i += 3) {
      Metadata book = book(titles.get(i), AUTHORS[i % AUTHORS.length], "urn:x:" + i);
      Cover cover = painter.paint(book).cover();
      assertEquals("image/png", cover.mediaType());
      assertEquals(new ImageSize(1200, 1600), PngFile.check(cover.content(), Limits.standard()).size(), titles.get(i));
      if (i % 48 == 0) {
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
    List<String> sums = new ArrayList<>();
    for (CoverDesign design : CoverPainter.DESIGNS) {
      painter.draw(book("The Lamplighter\u2019s Ledger", "Ines Calloway", "urn:x:1"), design);
      sums.add(checksum(painter.canvas()));
    }
    assertEquals("ea78b315 3bfe26f3 1c9d048e 803a0df2 473444d6", String.join(" ", sums));
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
  void saysWhatCannotBeSet() {
    assertTrue(finding("\u6708\u5149", "Ines").message().contains("letters of the title;"));
    assertTrue(finding("Moon", "\u6708").message().contains("letters of the author's name;"));
    assertTrue(
        finding("\u6708", "\u6708").message().contains("of the title and the author's name;"));
  }

  private Finding finding(String title, String author) {
    return painter.paint(book(title, author, "urn:x:1")).findings().get(0);
  }

  @ParameterizedTest
  @MethodSource("designs")
  void setsNothingOfATitleInAnotherScript(CoverDesign design) {
    for (String title : List.of("\u300a\u6708\u300b!?", "\ud83c\udf19\ud83d\ude80")) {
      CoverPainter.Drawing drawing = painter.draw(book(title, null, "urn:x:1"), design);
      assertTrue(drawing.texts().stream().allMatch(text -> text.text().lines().isEmpty()));
    }
  }

  @Test
  void usesEveryDesignAndColourway() {
    Set<String> looks = new HashSet<>();
    for (int i = 0; i < 800; i++) {
      CoverPainter.Drawing drawing = painter.draw(book("Title", null, "urn:uuid:" + i));
      looks.add(drawing.design().getClass() + " " + drawing.colourway());
    }
    assertEquals(CoverPainter.DESIGNS.size() * Colourway.ALL.size(), looks.size());
  }

  @ParameterizedTest
  @MethodSource("designs")
  void staysLegibleInGrey(CoverDesign design) {
    for (int i = 0; i < 200; i++) {
      CoverPainter.Drawing drawing = painter.draw(book("Title", "Author", "urn:" + i), design);
      for (Lettering lettering : drawing.texts()) {
        int ground = painter.canvas().palette()[lettering.ink().ground()];
        int letters = painter.canvas().palette()[lettering.ink().full()];
        double contrast = contrast(luminance(ground), luminance(letters));
        assertTrue(contrast >= 4.5, drawing.colourway() + " has a contrast of " + contrast);
      }
    }
  }

  private static double contrast(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
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
