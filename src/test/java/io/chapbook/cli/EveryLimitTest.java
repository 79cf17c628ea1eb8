package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.limit.Limit;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.StrangeBook;
import io.chapbook.testing.TinyStory;
import io.chapbook.testing.ZipFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * What goes beyond a limit is refused in words that name the option, and taken once the option
 * allows it. Three limits are met elsewhere: {@code STORY_TIME} by {@code SlowStoryTest}, {@code
 * UPLOAD_SIZE} by {@code AddStoriesTest}, {@code BOOK_RATIO} by {@code HostileContainerTest}.
 */
class EveryLimitTest {

  private static final int LENGTH = TinyStory.TEXT.length();

  @TempDir private Path folder;

  /**
   * Something to do with an input that one amount forbids and another allows.
   *
   * @param command the words of the command but for the limit
   * @param few an amount that is too small for it
   * @param enough one that is not
   */
  private record Case(List<Object> command, long few, long enough) {}

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = {"STORY_TIME", "UPLOAD_SIZE", "BOOK_RATIO"})
  void whatGoesBeyondALimitIsRefusedUntilTheOptionAllowsIt(Limit limit) throws Exception {
    Case one = caseOf(limit);
    Result refused = run(one, limit, one.few());
    String said = refused.out() + refused.err();
    assertTrue(said.contains(limit.option()), limit + ": " + said);
    Result taken = run(one, limit, one.enough());
    assertEquals(0, taken.code(), taken.err());
    assertFalse((taken.out() + taken.err()).contains(limit.option()), taken.out());
  }

  private Case caseOf(Limit limit) throws IOException {
    return switch (limit) {
      case STORY_SIZE -> new Case(batch(stories(TinyStory.TEXT)), LENGTH - 1, LENGTH);
      case ARCHIVE_ENTRIES -> new Case(batch(stories(TinyStory.TEXT, TinyStory.TEXT)), 1, 2);
      case ARCHIVE_SIZE ->
          new Case(batch(stories(TinyStory.TEXT, TinyStory.TEXT)), 2 * LENGTH - 1, 2 * LENGTH);
      case ARCHIVE_RATIO -> new Case(batch(stories("It rained.\n".repeat(100_000))), 2, 10_000);
      case BOOK_FILES -> new Case(check(), 2, 100);
      case BOOK_FILE_SIZE -> new Case(check(), 50, 1 << 20);
      case BOOK_SIZE -> new Case(check(), 300, 1 << 20);
      case COVER_SIZE -> new Case(convert(image(false)), 50, 1 << 20);
      case COVER_PIXELS -> new Case(convert(image(false)), 200 * 300 - 1, 200 * 300);
      case COVER_PIXELS_HELD -> new Case(convert(image(true)), 200 * 300 - 1, 200 * 300);
      case STORY_TIME, UPLOAD_SIZE, BOOK_RATIO -> throw new IllegalStateException("met elsewhere");
    };
  }

  private static Result run(Case one, Limit limit, long amount) {
    List<Object> words = new ArrayList<>(one.command());
    words.add("--limit");
    words.add(limit + "=" + amount);
    return CliRunner.run(words.toArray());
  }

  private List<Object> batch(Path archive) {
    return List.of("batch", archive, "-o", folder.resolve("books"), "--no-cover", "--no-report");
  }

  private List<Object> check() throws IOException {
    Path book = StrangeBook.epub3(folder.resolve("strange.epub"));
    return List.of("check", "--no-epubcheck", "--for", "koreader", "--fail-on", "error", book);
  }

  private List<Object> convert(Path cover) throws IOException {
    Path story = Files.writeString(folder.resolve("story.txt"), TinyStory.TEXT);
    return List.of("convert", story, "--force", "--cover", cover);
  }

  private Path stories(String... texts) throws IOException {
    String[] entries = new String[texts.length * 2];
    for (int at = 0; at < texts.length; at++) {
      entries[2 * at] = at + ".txt";
      entries[2 * at + 1] = texts[at];
    }
    return ZipFiles.of(folder.resolve("stories.zip"), entries);
  }

  private Path image(boolean progressive) throws IOException {
    Path file = folder.resolve("cover.jpg");
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null,
          new IIOImage(new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB), null, null), param);
    } finally {
      writer.dispose();
    }
    return file;
  }

  @Test
  void aLimitThatIsNoneIsWrongUsage() throws Exception {
    Path story = Files.writeString(folder.resolve("story.txt"), TinyStory.TEXT);
    Result result = CliRunner.run("convert", story, "--limit", "patience=3");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("there is no limit \"patience\""), result.err());
  }

  @Test
  void anExpressionThatWouldLookForEverFailsTheStory() throws Exception {
    Path story = Files.writeString(folder.resolve("story.txt"),
        TinyStory.TEXT + "\n\n" + "a".repeat(60) + "\n");
    Result result =
        CliRunner.run("convert", story, "--headings", "(?:(a+)+)\\1b", "--force");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("repeat within a repeat"), result.err());
    assertFalse(Files.exists(folder.resolve("story.epub")));
  }
}
