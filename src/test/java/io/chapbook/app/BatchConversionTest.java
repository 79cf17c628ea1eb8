package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.limit.Limits;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import io.chapbook.typography.TypographyMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a batch does with each story, in which order it tells, and what it leaves alone. */
class BatchConversionTest {

  @TempDir private Path folder;

  private Path out;

  @BeforeEach
  void nameOutput() {
    out = folder.resolve("out");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void tellsOutcomesInTheOrderOfTheStoriesWhateverTheJobs(int jobs) throws Exception {
    List<StorySource> stories = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      stories.add(story("s" + number + ".txt", number % 7 == 3 ? "" : TinyStory.TEXT));
    }
    List<ConversionOutcome> outcomes = convert(stories, false, jobs);
    assertEquals(stories, outcomes.stream().map(ConversionOutcome::story).toList());
    for (int number = 0; number < 40; number++) {
      assertEquals(
          number % 7 == 3 ? ConversionOutcome.Kind.FAILED : ConversionOutcome.Kind.CONVERTED,
          outcomes.get(number).kind());
    }
    assertEquals(34, FileTree.books(out).size());
  }

  @Test
  void givesTheSameBooksWithAnyNumberOfJobs() throws Exception {
    List<StorySource> stories = new ArrayList<>();
    for (String name : List.of("a/x.txt", "b/x.txt", "c/X.txt")) {
      stories.add(story(name, TinyStory.TEXT + name));
    }
    convert(stories, false, 1);
    Path first = Files.move(out, folder.resolve("first"));
    convert(stories, false, 3);
    assertEquals(List.of("X-3.epub", "x-2.epub", "x.epub"), FileTree.books(out));
    for (String name : FileTree.books(out)) {
      assertEquals(-1, Files.mismatch(out.resolve(name), first.resolve(name)), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "60, false, SKIPPED",
    "0, false, SKIPPED",
    "-60, false, CONVERTED",
    "60, true, CONVERTED"
  })
  void makesABookAnewWhenItIsOlderThanItsStory(
      int bookIsYounger, boolean force, ConversionOutcome.Kind kind) throws Exception {
    StorySource story = story("s.txt", TinyStory.TEXT);
    Path book = Files.writeString(Files.createDirectories(out).resolve("s.epub"), "old");
    FileTime time = FileTime.fromMillis(1_700_000_000_000L);
    Files.setLastModifiedTime(folder.resolve("s.txt"), time);
    Files.setLastModifiedTime(book, FileTime.fromMillis(time.toMillis() + bookIsYounger * 1000L));
    assertEquals(kind, convert(List.of(story), force, 1).get(0).kind());
    assertEquals(kind == ConversionOutcome.Kind.SKIPPED, Files.size(book) == 3);
  }

  @Test
  void aStoryThatIsGoneIsNotUpToDate() throws Exception {
    StorySource story = story("s.txt", TinyStory.TEXT);
    convert(List.of(story), false, 1);
    Files.delete(folder.resolve("s.txt"));
    ConversionOutcome outcome = convert(List.of(story), false, 1).get(0);
    assertEquals(ConversionOutcome.Kind.FAILED, outcome.kind());
    assertTrue(String.valueOf(outcome.message()).contains("there is no such file"));
  }

  @ParameterizedTest
  @MethodSource("io.chapbook.app.FaultyStory#faults")
  void aFaultOfOursKeepsNoOtherStoryFromItsBook(Throwable fault) throws Exception {
    StorySource faulty = new FaultyStory(Path.of("faulty.txt"), fault);
    List<ConversionOutcome> outcomes =
        convert(List.of(faulty, story("s.txt", TinyStory.TEXT)), false, 2);
    assertTrue(String.valueOf(outcomes.get(0).message()).startsWith(
        "faulty.txt: this should not have happened"), outcomes.get(0).message());
    assertEquals(ConversionOutcome.Kind.CONVERTED, outcomes.get(1).kind());
  }

  @Test
  void makesTheBooksFolderAndSaysWhenItCannot() throws Exception {
    convert(List.of(), false, 1);
    assertTrue(Files.isDirectory(out));
    Files.delete(out.resolve("chapbook-manifest.jsonl"));
    Files.delete(out);
    Files.writeString(out, "in the way");
    ConversionException failure =
        assertThrows(ConversionException.class, () -> convert(List.of(), false, 1));
    assertTrue(failure.getMessage().contains("a file is in the way"), failure.getMessage());
    assertFalse(Files.isDirectory(out));
  }

  private StorySource story(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return StoryFile.named(Files.writeString(file, text));
  }

  private List<ConversionOutcome> convert(List<StorySource> stories, boolean force, int jobs)
      throws Exception {
    ConversionOptions options = new ConversionOptions(
        null, null, null, null, null, false, NotePlacement.KEEP, TypographyMode.SAFE,
        ParagraphStyle.INDENT, BookFormat.EPUB, Compression.NORMAL, null, force,
        ConversionOptions.UNDATED, Limits.standard(), null);
    List<ConversionOutcome> outcomes = new ArrayList<>();
    new BatchConversion(options, "test", jobs)
        .convert(stories, out, count -> assertEquals(stories.size(), count), outcomes::add);
    return outcomes;
  }
}
