package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.HostileTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A megabyte of one mark, or a quarter of one in lines, becomes a book like any other text of its
 * size. The time allowed is a hundred times what it takes; work that grows with the square would
 * take hours.
 */
@Tag("large")
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextsTest {

  private static final int MEGABYTE = 1_000_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "in a row|(", "in a row|*", "in a row|A/N", "in a row|e\u0301", "in a row|a\u200F",
    "in a row|<b>", "with spaces|P.S.", "with spaces|\u201c", "a line each|a",
    "prose then closed|(A/N:", "numbered lines|Page", "before a line|#", "opened then prose|[",
    "growing|_",
  })
  void aMegabyteOfOneMarkBecomesABook(String form, String mark) throws Exception {
    byte[] book = book("story.txt", form, mark);
    assertTrue(book.length > 1_000, book.length + " bytes");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "in a row|# ", "in a row|[", "growing|*", "a line each|- ",
  })
  void andSoDoesMarkdown(String form, String mark) throws Exception {
    assertTrue(book("story.md", form, mark).length > 1_000);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "story.txt|a line each|\u202E", "story.md|a line each|> ", "story.md|fifty a line|`",
  })
  void whatNobodyCanSeeMayBeRefused(String name, String form, String mark) throws Exception {
    Path story = story(name, form, mark);
    try {
      assertTrue(book(story).length > 1_000);
    } catch (ConversionException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith(story + ": it is empty"), e.getMessage());
    }
  }

  private Path story(String name, String form, String mark) throws Exception {
    return Files.writeString(
        folder.resolve(name),
        HostileTexts.forms().get(form).write(mark, form.contains("line") ? MEGABYTE / 4 : MEGABYTE));
  }

  private byte[] book(String name, String form, String mark) throws Exception {
    return book(story(name, form, mark));
  }

  private static byte[] book(Path file) throws ConversionException {
    StorySource story = StoryFile.named(file);
    ConversionOptions options = ConversionOptions.standard().withDrawnCover(false);
    StoryConverter converter =
        new StoryConverter(new StoryInspector(), new CoverFolder(null), "test");
    return converter.make(story, converter.inspect(story, options), options).content();
  }
}
