package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.arrangement.NotePlacement;
import io.chapbook.limit.Limits;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import io.chapbook.typography.TypographyMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The value of each stage as a file. */
class StageFolderTest {

  @TempDir private Path folder;

  @Test
  void keepsEachStageInAFolderNamedForTheStory() throws Exception {
    TreeMap<String, String> kept = stages("once");
    assertEquals(
        List.of(
            "story/1-source.txt",
            "story/2-lines.txt",
            "story/3-outline.txt",
            "story/4-book.txt",
            "story/4-set-book.txt",
            "story/5-documents/chapter-001.xhtml",
            "story/5-documents/chapter-002.xhtml",
            "story/5-documents/colophon.xhtml",
            "story/5-documents/title-page.xhtml"),
        new ArrayList<>(kept.keySet()));
    assertEquals(TinyStory.TEXT, kept.get("story/1-source.txt"));
  }

  @Test
  void writesTheSameInALocaleWithOtherDigits() throws Exception {
    TreeMap<String, String> kept = stages("here");
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertEquals(kept, stages("there"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void storiesOfOneNameInTwoFoldersHaveFoldersOfTheirOwn() throws Exception {
    Path one = TinyStory.in(Files.createDirectory(folder.resolve("one")).resolve("story.txt"));
    Path two = TinyStory.in(Files.createDirectory(folder.resolve("two")).resolve("story.txt"));
    Files.writeString(two, "Chapter 1\n\nNobody had wound the other clock.\n");
    Path stages = folder.resolve("stages");

    assertEquals(0, CliRunner.run("convert", "--keep-stages", stages, one, two).code());

    assertEquals(TinyStory.TEXT, Files.readString(stages.resolve("story/1-source.txt")));
    assertEquals(Files.readString(two), Files.readString(stages.resolve("story-2/1-source.txt")));
    assertTrue(Files.isDirectory(stages.resolve("story-2/5-documents")));
  }

  @Test
  void stagesOfABatchLieAsItsBooksDo() throws Exception {
    Path stories = folder.resolve("stories");
    TinyStory.in(Files.createDirectories(stories.resolve("one")).resolve("story.txt"));
    TinyStory.in(Files.createDirectories(stories.resolve("two")).resolve("story.txt"));
    Path stages = folder.resolve("stages");

    assertEquals(0, CliRunner.run(
        "batch", "--keep-stages", stages, "-o", folder.resolve("books"), stories).code());

    assertTrue(Files.exists(stages.resolve("one/story/4-book.txt")));
    assertTrue(Files.exists(stages.resolve("two/story/4-book.txt")));
  }

  private TreeMap<String, String> stages(String name) throws Exception {
    Path story = TinyStory.in(folder.resolve("story.txt"));
    Path stages = folder.resolve(name);
    ConversionOptions options = new ConversionOptions(
        null, null, null, null, null, false, NotePlacement.KEEP, TypographyMode.SAFE,
        ParagraphStyle.INDENT, BookFormat.EPUB, Compression.NORMAL, null, true,
        ConversionOptions.UNDATED, Limits.standard(), stages);
    new ConvertStories(options, "test").convert(List.of(StoryFile.named(story)), null)
        .forEach(outcome -> assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind()));
    TreeMap<String, String> texts = new TreeMap<>();
    for (String file : FileTree.files(stages)) {
      texts.put(file, Files.readString(stages.resolve(file)));
    }
    return texts;
  }
}
