package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.testing.EpubValidation;
import io.chapbook.testing.StrangeBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** EPUBCheck, the referee, over whole books. */
class EpubCheckIT {

  @TempDir private Path library;

  @Test
  void hasNothingToSayOfTheSamples() throws Exception {
    assertNothingToSay(Path.of("seeds"));
  }

  @Test
  void hasNothingToSayOfTheStoriesBesideTheProject() throws Exception {
    Path stories = Path.of("..", "shared", "seeds");
    assumeTrue(Files.isDirectory(stories), "there are no texts beside the project");
    assertNothingToSay(stories);
  }

  @Test
  void hasNothingToSayOfPagesAndMarkdown() throws Exception {
    assertNothingToSay(Path.of("src", "test", "resources", "source"));
  }

  @Test
  void hasNothingToSayOfKepubs() throws Exception {
    assertNothingToSay(Path.of("seeds"), BookFormat.KEPUB);
    assertNothingToSay(Path.of("src", "test", "resources", "source"), BookFormat.KEPUB);
  }

  @Test
  void hasNothingToSayOfStrangersBooksAsKepubs() throws Exception {
    for (Path book : List.of(
        StrangeBook.epub2(library.resolve("two.epub")),
        StrangeBook.epub3(library.resolve("three.epub")))) {
      assertEquals(List.of(), EpubValidation.problems(book), "before");
      assertEquals(List.of(), EpubValidation.problems(new KepubCopy().kepub(book)), "after");
    }
  }

  private void assertNothingToSay(Path stories) throws Exception {
    assertNothingToSay(stories, BookFormat.EPUB);
  }

  private void assertNothingToSay(Path stories, BookFormat format) throws Exception {
    List<ConversionOutcome> outcomes = new ArrayList<>();
    new BatchConversion(ConversionOptions.standard().withFormat(format), "test", 2)
        .convert(
            List.copyOf(new StoryFiles().inFolder(stories)), library, count -> {}, outcomes::add);
    assertFalse(outcomes.isEmpty());
    for (ConversionOutcome outcome : outcomes) {
      assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind(), outcome.message());
      assertEquals(List.of(), EpubValidation.problems(outcome.book()), outcome.book().toString());
    }
  }
}
