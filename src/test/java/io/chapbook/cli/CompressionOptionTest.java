package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.speed.StoryMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option --compression of convert and batch. */
class CompressionOptionTest {

  @TempDir private Path folder;

  private Path story;

  @BeforeEach
  void writeStory() throws Exception {
    story = Files.writeString(folder.resolve("story.txt"), new StoryMaker(1).story(40_000));
  }

  @Test
  void onlyTheContainerDiffers() throws Exception {
    Path fast = book("fast");
    Path normal = book("normal");
    Path best = book("best");
    assertTrue(Files.size(fast) > Files.size(normal), "fast is no larger than normal");
    assertTrue(Files.size(best) < Files.size(fast), "best is no smaller than fast");
    assertEquals(checksums(normal), checksums(fast));
    assertEquals(checksums(normal), checksums(best));
  }

  @Test
  void nobodyWhoAsksForNothingGetsAnother() throws Exception {
    Path unasked = folder.resolve("unasked.epub");
    assertEquals(0, CliRunner.run("convert", story, "-o", unasked).code());
    assertEquals(-1, Files.mismatch(unasked, book("normal")));
  }

  @Test
  void anotherEffortIsRefused() throws Exception {
    CliRunner.Result result = CliRunner.run("convert", story, "--compression", "9");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("--compression"), result.err());
  }

  private static Map<String, Long> checksums(Path book) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(book.toFile())) {
      zip.stream().forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
    }
    return checksums;
  }

  private Path book(String effort) throws Exception {
    Path book = folder.resolve(effort + ".epub");
    assertEquals(
        0, CliRunner.run("convert", story, "-o", book, "--compression", effort).code());
    return book;
  }
}
