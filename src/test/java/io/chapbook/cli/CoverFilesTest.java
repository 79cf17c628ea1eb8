package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.BookReading;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cover images in the folder covers, seen from the command line. */
class CoverFilesTest {
  @TempDir private Path folder;

  private Path story;

  @BeforeEach
  void writeStory() throws IOException {
    story =
        Files.writeString(
            folder.resolve("well.txt"),
            "Cats & <Dogs>\nby \"Ida\" Stone\n\nChapter 1\n\nIt rained, and the well was full.\n");
    Files.createDirectories(folder.resolve("covers"));
  }

  @ParameterizedTest
  @CsvSource({
    "jpg, jpg", "JPG, jpg", "jpeg, jpg", "JPEG, jpg", "jfif, jpg", "png, png", "Png, png",
    "gif, gif", "GIF, gif"
  })
  void anImageIsFoundWhateverItsEnding(String ending, String format) throws Exception {
    BufferedImage image = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, format, folder.resolve("covers/well." + ending).toFile());
    Result result = convert();
    assertFalse(result.out().contains("COV-"), result.out());
    String name = format.equals("jpg") ? "EPUB/images/cover.jpg" : "EPUB/images/cover.png";
    assertTrue(book().names().contains(name), book().names().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"webp", "WebP", "WEBP"})
  void aWebpBecomesAJpeg(String ending) throws Exception {
    try (InputStream in = getClass().getResourceAsStream("/cover/lossy.webp")) {
      Files.copy(in, folder.resolve("covers/well." + ending));
    }
    assertFalse(convert().out().contains("COV-"));
    assertTrue(book().names().contains("EPUB/images/cover.jpg"));
  }

  @ParameterizedTest
  @CsvSource({
    "well.jpg, 'Just words.', it is no JPEG",
    "well.png, '<!doctype html><p>404', it is a web page",
    "well.svg, '<svg/>', it is an SVG drawing; export it as a PNG",
    "well.webp, 'RIFF', it is no JPEG",
    "well.gif, '', the file is empty"
  })
  void whatIsNoImageIsReportedAndACoverDrawn(String name, String content, String reason)
      throws Exception {
    Files.writeString(folder.resolve("covers").resolve(name), content);
    Result result = convert();
    assertEquals(0, result.code());
    assertTrue(
        result.out().contains("COV-001: the cover " + name + " cannot be used: " + reason),
        result.out());
    assertTrue(result.out().contains("The book has a drawn one"), result.out());
    assertTrue(book().names().contains("EPUB/images/cover.png"));
  }

  @Test
  void aFolderInThePlaceOfACoverIsReportedAndTheBookMade() throws Exception {
    Files.createDirectories(folder.resolve("covers/well.jpg"));
    Result result = convert();
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("it cannot be read (it is a folder)"), result.out());
  }

  @Test
  void theTextAlternativeNamesTitleAndAuthorWhateverTheirSigns() throws Exception {
    convert();
    String page = book().text("cover.xhtml");
    assertTrue(
        page.contains("alt=\"Cover of “Cats &amp; &lt;Dogs&gt;” by &quot;Ida&quot; Stone\"")
            || page.contains("alt=\"Cover of “Cats &amp; &lt;Dogs>” by &quot;Ida&quot; Stone\""),
        page);
  }

  private Result convert() {
    return CliRunner.run("convert", story, "--author", "\"Ida\" Stone");
  }

  private BookReading book() throws IOException {
    return BookReading.of(folder.resolve("well.epub"));
  }
}
