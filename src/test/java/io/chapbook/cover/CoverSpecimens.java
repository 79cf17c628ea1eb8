package io.chapbook.cover;

import io.chapbook.book.Metadata;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws sheets of covers to look at: every design with titles of many kinds, in colour and as a
 * shelf shows them, 120 pixels wide and grey. Takes the folder to write to.
 */
final class CoverSpecimens {
  private static final List<String> TITLES =
      List.of(
          "Little Scars",
          "The Lamplighter\u2019s Ledger",
          "A",
          "An Account of the Remarkable and Wholly Unforeseen Events that Befell the Household of"
              + " Doctor Amaryllis Penhallow in the Winter of the Great Frost",
          "Donaudampfschifffahrtsgesellschaftskapit\u00e4n",
          "\u0412\u043e\u0439\u043d\u0430 \u0438 \u043c\u0438\u0440 \u043d\u0430 \u043a\u0440\u0430\u044e",
          "\u0397 \u039f\u03b4\u03cd\u03c3\u03c3\u03b5\u03b9\u03b1 \u03c4\u03bf\u03c5 \u03ac\u03bd\u03b5\u03bc\u03bf\u03c5",
          "Nh\u1eefng ng\u00e0y th\u01a1 \u1ea5u c\u1ee7a Vi\u1ec7t \u0110\u1ee9c",
          "P\u0159\u00edli\u0161 \u017elu\u0165ou\u010dk\u00fd k\u016f\u0148 \u00fap\u011bl \u010f\u00e1belsk\u00e9 \u00f3dy",
          "\u05e9\u05dc\u05d5\u05dd \u05dc\u05e2\u05d5\u05dc\u05dd",
          "\u6708\u5149\u306e\u7269\u8a9e",
          "\ud83c\udf19\ud83d\ude80",
          "???",
          "Tom & Jerry <3 \"Quotes\"",
          "word and ".repeat(67).strip());

  private CoverSpecimens() {}

  /** Writes a sheet for each design. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    CoverPainter painter = new CoverPainter();
    for (int design = 0; design < CoverPainter.DESIGNS.size(); design++) {
      String name = CoverPainter.DESIGNS.get(design).getClass().getSimpleName();
      sheet(folder.resolve(name + ".png"), painter, design, 300, BufferedImage.TYPE_INT_RGB);
      sheet(folder.resolve(name + "-grey.png"), painter, design, 120, BufferedImage.TYPE_BYTE_GRAY);
    }
  }

  private static void sheet(Path file, CoverPainter painter, int design, int width, int type)
      throws IOException {
    int columns = 5;
    int rows = (TITLES.size() + columns - 1) / columns;
    int height = width * 4 / 3;
    BufferedImage sheet =
        new BufferedImage(columns * (width + 10), rows * (height + 10), type);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    for (int i = 0; i < TITLES.size(); i++) {
      String author = i % 4 == 3 ? null : i % 4 == 2 ? "Margarethe von Hohenstein" : "takeflight";
      Metadata book = new Metadata(TITLES.get(i), false, author, null, "en", "urn:x:" + i);
      BufferedImage cover =
          ImageIO.read(new ByteArrayInputStream(painter.paint(book, design).cover().content()));
      graphics.drawImage(
          ImageScaler.scale(new ScreenPixels(cover), width, height),
          i % columns * (width + 10),
          i / columns * (height + 10),
          null);
    }
    graphics.dispose();
    ImageIO.write(sheet, "png", file.toFile());
  }
}
