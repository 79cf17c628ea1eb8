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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What could cost somebody a file, or keep a story from its book. */
class ConvertStoriesTest {

  @TempDir private Path folder;

  @Test
  void aBookNeverTakesItsStorysPlaceEvenWhenForced() throws Exception {
    Path story = TinyStory.in(folder.resolve("story.epub"));
    ConversionOutcome outcome = convert(List.of(story), null).get(0);
    assertEquals(
        story + ": the book would take the story's place; name another with -o", outcome.message());
    assertEquals(TinyStory.TEXT, Files.readString(story));
  }

  @Test
  void twoStoriesOfOneNameHaveTwoBooksEvenWhenForced() throws Exception {
    Path text = TinyStory.in(folder.resolve("story.txt"));
    Path markdown = TinyStory.in(folder.resolve("story.md"));
    assertEquals(
        List.of(folder.resolve("story.epub"), folder.resolve("story-2.epub")),
        convert(List.of(text, markdown), null).stream().map(ConversionOutcome::book).toList());
  }

  @Test
  void aBookFileIsOneThatEndsSoAndIsNoFolder() throws Exception {
    Path story = TinyStory.in(folder.resolve("story.txt"));
    Path odd = Files.createDirectories(folder.resolve("odd.epub"));
    assertEquals(folder.resolve("new.EPUB"),
        convert(List.of(story), folder.resolve("new.EPUB")).get(0).book());
    assertEquals(folder.resolve("books/story.epub"),
        convert(List.of(story), folder.resolve("books")).get(0).book());
    assertEquals(odd.resolve("story.epub"), convert(List.of(story), odd).get(0).book());
  }

  @Test
  void outcomesComeInTheOrderOfTheStoriesAndAsTheyAreAskedFor() throws Exception {
    Path first = TinyStory.in(folder.resolve("a.txt"));
    Path second = TinyStory.in(folder.resolve("b.txt"));
    Iterator<ConversionOutcome> outcomes =
        new ConvertStories(ConversionOptions.standard(), "test")
            .convert(List.of(StoryFile.named(first), StoryFile.named(second)), null).iterator();
    assertEquals(folder.resolve("a.epub"), outcomes.next().book());
    assertFalse(Files.exists(folder.resolve("b.epub")));
    assertEquals(folder.resolve("b.epub"), outcomes.next().book());
  }

  @Test
  void whatIsForOneStoryIsRefusedForTwoBeforeAnyIsConverted() throws Exception {
    List<StorySource> two = List.of(
        StoryFile.named(TinyStory.in(folder.resolve("a.txt"))),
        StoryFile.named(TinyStory.in(folder.resolve("b.txt"))));
    ConversionOptions titled = new ConversionOptions(
        "Title", null, null, null, null, false, NotePlacement.KEEP, TypographyMode.SAFE,
        ParagraphStyle.INDENT, BookFormat.EPUB, Compression.NORMAL, null, true,
        ConversionOptions.UNDATED, Limits.standard(), null);
    assertThrows(IllegalArgumentException.class,
        () -> new ConvertStories(titled, "test").convert(two, null));
    assertThrows(IllegalArgumentException.class,
        () -> new ConvertStories(ConversionOptions.standard(), "test")
            .convert(two, folder.resolve("one.epub")));
    assertEquals(List.of("a.txt", "b.txt"), FileTree.files(folder));
  }

  @Test
  void theRootOfTheFileSystemIsAFolderLikeAnyOther() {
    ConversionOutcome outcome = convert(List.of(folder.getRoot()), folder).get(0);
    assertEquals(ConversionOutcome.Kind.FAILED, outcome.kind());
    assertTrue(String.valueOf(outcome.message()).contains("it is a folder"), outcome.message());
  }

  @Test
  void aFolderIsNoCoverAndTheMessageSaysSo() throws Exception {
    Path story = TinyStory.in(folder.resolve("story.txt"));
    for (Path cover : List.of(folder, folder.getRoot())) {
      ConversionOptions options = new ConversionOptions(
          null, null, null, cover, null, true, NotePlacement.KEEP, TypographyMode.SAFE,
        ParagraphStyle.INDENT, BookFormat.EPUB, Compression.NORMAL, null, true,
          ConversionOptions.UNDATED, Limits.standard(), null);
      List<ConversionOutcome> outcomes = new ArrayList<>();
      new ConvertStories(options, "test")
          .convert(List.of(StoryFile.named(story)), null).forEach(outcomes::add);
      assertEquals(
          cover + ": the cover cannot be read (it is a folder); name another with --cover",
          outcomes.get(0).message());
    }
  }

  @ParameterizedTest
  @MethodSource("io.chapbook.app.FaultyStory#faults")
  void aFaultOfOursKeepsNoOtherStoryFromItsBook(Throwable fault) throws Exception {
    StorySource faulty = new FaultyStory(folder.resolve("faulty.txt"), fault);
    StorySource sound = StoryFile.named(TinyStory.in(folder.resolve("s.txt")));
    List<ConversionOutcome.Kind> kinds = new ArrayList<>();
    new ConvertStories(ConversionOptions.standard().withDrawnCover(false), "test")
        .convert(List.of(faulty, sound), folder).forEach(one -> kinds.add(one.kind()));
    assertEquals(
        List.of(ConversionOutcome.Kind.FAILED, ConversionOutcome.Kind.CONVERTED), kinds);
  }

  @Test
  void aStoryThatIsTooLargeForTheMemoryIsRefusedAndTheOthersGoOn() throws Exception {
    StorySource huge = new FaultyStory(
        folder.resolve("huge.txt"), new OutOfMemoryError("Java heap space"));
    StorySource sound = StoryFile.named(TinyStory.in(folder.resolve("s.txt")));
    List<ConversionOutcome> outcomes = new ArrayList<>();
    new ConvertStories(ConversionOptions.standard().withDrawnCover(false), "test")
        .convert(List.of(huge, sound), folder).forEach(outcomes::add);
    assertTrue(outcomes.get(0).message().startsWith(
        huge.location() + ": it needs more memory than the "), outcomes.get(0).message());
    assertEquals(ConversionOutcome.Kind.CONVERTED, outcomes.get(1).kind());
  }

  private static List<ConversionOutcome> convert(List<Path> stories, @Nullable Path output) {
    ConversionOptions forced = new ConversionOptions(
        null, null, null, null, null, false, NotePlacement.KEEP, TypographyMode.SAFE,
        ParagraphStyle.INDENT, BookFormat.EPUB, Compression.NORMAL, null, true,
        ConversionOptions.UNDATED, Limits.standard(), null);
    List<ConversionOutcome> outcomes = new ArrayList<>();
    new ConvertStories(forced, "test")
        .convert(stories.stream().<StorySource>map(StoryFile::named).toList(), output)
        .forEach(outcomes::add);
    return outcomes;
  }
}
