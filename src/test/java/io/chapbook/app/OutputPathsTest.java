package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where books go: a table of cases. */
class OutputPathsTest {

  @ParameterizedTest
  @CsvSource({
    "story.txt, story.epub",
    "folder/story.txt, folder/story.epub",
    "folder/story, folder/story.epub",
    "folder/story.part.2.txt, folder/story.part.2.epub",
    "folder/.txt, folder/txt.epub",
    "folder/two words.md, folder/two words.epub",
    "../story.txt, ../story.epub",
    "/stories/story.txt, /stories/story.epub",
    "folder/story., folder/story.epub",
    "folder/why?.txt, folder/why_.epub",
    "folder/con.txt, folder/_con.epub",
    "folder/the end ..txt, folder/the end.epub"
  })
  void besideAStory(Path story, Path book) {
    assertEquals(book, new OutputPaths(BookFormat.EPUB).beside(StoryFile.named(story)));
  }

  @ParameterizedTest
  @CsvSource({
    "EPUB, x.txt, x.epub",
    "KEPUB, x.txt, x.kepub.epub",
    "KEPUB, x.part.2.txt, x.part.2.kepub.epub",
    "EPUB, x.kepub.txt, x-kepub.epub",
    "EPUB, X.KEPUB.txt, X-KEPUB.epub",
    "EPUB, kepub.txt, kepub.epub",
    "EPUB, .kepub, kepub.epub",
    "EPUB, x.kepub..txt, x-kepub.epub",
    "KEPUB, x.kepub.txt, x-kepub.kepub.epub"
  })
  void aNameSaysWhichFormABookHas(BookFormat format, Path story, Path book) {
    assertEquals(book, new OutputPaths(format).beside(StoryFile.named(story)));
  }

  static Stream<Arguments> stories() {
    return Stream.of(
        arguments("one", List.of("a/x.txt"), List.of("out/x.epub")),
        arguments("one name in two folders", List.of("a/x.txt", "b/x.txt", "c/x.txt"),
            List.of("out/x.epub", "out/x-2.epub", "out/x-3.epub")),
        arguments("two endings", List.of("a/x.txt", "a/x.md"),
            List.of("out/x.epub", "out/x-2.epub")),
        arguments("capitals", List.of("a/Story.txt", "a/story.txt"),
            List.of("out/Story.epub", "out/story-2.epub")),
        arguments("composed and decomposed", List.of("a/\u00e9.txt", "a/e\u0301.txt"),
            List.of("out/\u00e9.epub", "out/\u00e9-2.epub")),
        arguments("what was replaced", List.of("a/x?.txt", "a/x*.txt", "a/x_.txt"),
            List.of("out/x_.epub", "out/x_-2.epub", "out/x_-3.epub")),
        arguments("what was cut off",
            List.of("a/" + "x".repeat(240) + "1.txt", "a/" + "x".repeat(240) + "2.txt"),
            List.of("out/" + "x".repeat(200) + ".epub", "out/" + "x".repeat(200) + "-2.epub")),
        arguments("a number that is taken", List.of("a/x.txt", "b/x.txt", "a/x-2.txt"),
            List.of("out/x.epub", "out/x-2.epub", "out/x-2-2.epub")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stories")
  void belowAFolderNoTwoStoriesShareABook(String name, List<String> stories, List<String> books) {
    OutputPaths paths = new OutputPaths(BookFormat.EPUB);
    assertEquals(books, stories.stream()
        .map(story -> paths.below(
            Path.of("out"), StoryFile.named(Path.of(story))))
        .map(path -> path.toString().replace('\\', '/'))
        .toList());
  }

  @Test
  void besideTheirStoriesNoTwoStoriesShareABook() {
    OutputPaths paths = new OutputPaths(BookFormat.EPUB);
    assertEquals(
        List.of("a/x.epub", "a/x-2.epub", "b/x.epub"),
        Stream.of("a/x.txt", "a/x.md", "b/x.txt")
            .map(story -> paths.beside(StoryFile.named(Path.of(story))).toString().replace('\\', '/')).toList());
  }

  @Test
  void foldersAreNamedSafelyToo() {
    assertEquals(Path.of("out/a_/_aux/x.epub"), new OutputPaths(BookFormat.EPUB).below(
        Path.of("out"), new StoryFile(Path.of("in/a?/aux/x.txt"), Path.of("a?/aux"))));
  }

  @Test
  void foldersBelowTheOneThatWasNamedAreKept() {
    OutputPaths paths = new OutputPaths(BookFormat.EPUB);
    Path out = Path.of("out");
    assertEquals(
        List.of(Path.of("out/a/x.epub"), Path.of("out/b/x.epub")),
        Stream.of("a", "b")
            .map(folder -> paths.below(
                out, new StoryFile(Path.of("in", folder, "x.txt"), Path.of(folder))))
            .toList());
  }
}
