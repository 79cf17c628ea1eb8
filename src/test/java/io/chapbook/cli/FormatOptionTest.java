package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option --format of convert and batch. */
class FormatOptionTest {

  @TempDir private Path folder;

  private Path in;
  private Path story;
  private Path out;

  @BeforeEach
  void writeStory() throws Exception {
    in = folder.resolve("in");
    out = folder.resolve("out");
    story = TinyStory.in(Files.createDirectories(in).resolve("story.txt"));
  }

  @Test
  void bothFormsOfABookStandBesideEachOther() throws Exception {
    assertEquals(0, CliRunner.run("convert", story).code());
    assertEquals(0, CliRunner.run("convert", story, "--format", "kepub").code());
    assertEquals(1, CliRunner.run("convert", story, "--format", "KEPUB").code());
    assertEquals(List.of("story.epub", "story.kepub.epub", "story.txt"), FileTree.books(in));
  }

  @Test
  void batchLeavesAloneWhatIsUpToDateInThatForm() throws Exception {
    for (String form : List.of("epub", "kepub")) {
      for (String expected : List.of("1 converted, 0 skipped", "0 converted, 1 skipped")) {
        CliRunner.Result result = CliRunner.run("batch", in, "-o", out, "--format", form);
        assertTrue(result.out().contains(expected), form + ": " + result.out());
      }
    }
    assertEquals(List.of("story.epub", "story.kepub.epub"), FileTree.books(out));
  }

  @Test
  void aBookThatOnlyItsTitleNamesHasTheEndingToo() throws Exception {
    CliRunner.Result result = CliRunner.runWith(
        new ByteArrayInputStream("By the Sea\nby Ida Roe\n\nIt rained.\n".getBytes(StandardCharsets.UTF_8)),
        "convert", "-", "-o", Files.createDirectories(out), "--format", "kepub");
    assertEquals(0, result.code(), result.err());
    List<String> books = FileTree.books(out);
    assertEquals(1, books.size());
    assertTrue(books.get(0).endsWith(".kepub.epub"), books.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kepub book.epub", "epub book.kepub.epub", "epub BOOK.KEPUB.EPUB"})
  void aNameOfTheOtherFormIsRefused(String formAndName) throws Exception {
    String[] words = formAndName.split(" ");
    CliRunner.Result result =
        CliRunner.run("convert", story, "--format", words[0], "-o", folder.resolve(words[1]));
    assertEquals(2, result.code());
    assertTrue(result.err().contains("kepub"), result.err());
    assertEquals(List.of("in/story.txt"), FileTree.books(folder));
  }

  @Test
  void aFolderMayHaveAnyName() throws Exception {
    Path library = Files.createDirectories(folder.resolve("library.epub"));
    assertEquals(0, CliRunner.run("convert", story, "--format", "kepub", "-o", library).code());
    assertEquals(List.of("story.kepub.epub"), FileTree.books(library));
  }

  @Test
  void anotherFormIsRefusedWithTheNamesOfThose() {
    CliRunner.Result result = CliRunner.run("convert", story, "--format", "mobi");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("epub, kepub"), result.err());
  }

  @Test
  void stagesShowTheDocumentsBeforeAndAfter() throws Exception {
    Path stages = folder.resolve("stages");
    CliRunner.run("convert", story, "--format", "kepub", "-o", out.resolve("a.kepub.epub"),
        "--keep-stages", stages);
    List<String> kept = FileTree.books(stages);
    assertTrue(kept.contains("story/5-documents/title-page.xhtml"), kept.toString());
    assertTrue(kept.contains("story/6-kepub-documents/title-page.xhtml"), kept.toString());
    assertTrue(Files.readString(stages.resolve("story/6-kepub-documents/title-page.xhtml"))
        .contains("koboSpan"));
  }
}
