package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as a story in a folder, and in which order. */
class StoryFilesTest {

  @TempDir private Path folder;

  static Stream<Arguments> listings() {
    return Stream.of(
        arguments("natural order", "s10.txt s2.txt s1.txt", "s1.txt s2.txt s10.txt"),
        arguments(
            "all kinds of text",
            "a.txt b.text c.md d.markdown e.html f.htm g.xhtml h.TXT",
            "a.txt b.text c.md d.markdown e.html f.htm g.xhtml h.TXT"),
        arguments("other kinds", "a.epub b.png c.pdf d txt .txt e.txt~", ""),
        arguments("read me", "README.md readme.txt Readme.html readme-first.txt",
            "readme-first.txt"),
        arguments("hidden", ".a.txt .git/b.txt c.txt", "c.txt"),
        arguments("folders in folders", "b/2.txt a/deep/1.txt b/10.txt c.txt",
            "a/deep/1.txt b/2.txt b/10.txt c.txt"),
        arguments("nothing", "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listings")
  void listsAFolder(String name, String files, String stories) throws Exception {
    for (String file : words(files)) {
      touch(file);
    }
    assertEquals(words(stories), found(folder));
  }

  @Test
  void keepsTheFolderOfEachStoryBelowTheOneThatWasNamed() throws Exception {
    touch("a/deep/1.txt");
    touch("2.txt");
    List<StoryFile> stories = new StoryFiles().inFolder(folder);
    assertEquals(
        List.of(Path.of(""), Path.of("a/deep")),
        stories.stream().map(StoryFile::folder).sorted().toList());
  }

  @Test
  void aLinkToAFolderIsAFolder() throws Exception {
    touch("stories/a.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("stories"));
    assertEquals(List.of("a.txt"), found(link));
    assertEquals(List.of("link/a.txt", "stories/a.txt"), found(folder));
  }

  @Test
  void aLinkBackIsNoEndlessFolder() throws Exception {
    touch("stories/a.txt");
    Files.createSymbolicLink(folder.resolve("stories/back"), folder);
    assertEquals(List.of("stories/a.txt"), found(folder));
  }

  @Test
  void aLinkToNothingIsKeptForTheReaderToReport() throws Exception {
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));
    assertEquals(List.of("gone.txt"), found(folder));
  }

  private Path touch(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private static List<String> found(Path root) throws ConversionException {
    return new StoryFiles().inFolder(root).stream()
        .map(story -> root.relativize(story.file()).toString().replace('\\', '/'))
        .toList();
  }

  private static List<String> words(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" "));
  }
}
