package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chapbook.testing.BookDifference;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A story that comes through a pipe. */
class StandardInputTest {

  @TempDir private Path folder;

  @Test
  void givesTheSameBookAsAFile() throws Exception {
    Path story = TinyStory.in(folder.resolve("story.txt"));
    Result result = run(TinyStory.TEXT, "convert", "-", "-o", folder.resolve("one.epub"));
    assertEquals(0, result.code(), result.err());
    CliRunner.run("convert", story, "-o", folder.resolve("two.epub"));
    assertEquals(
        Set.of("EPUB/colophon.xhtml"),
        BookDifference.names(folder.resolve("one.epub"), folder.resolve("two.epub")));
  }

  @Test
  void aBookInAFolderIsNamedByItsTitle() throws Exception {
    assertEquals(0, run(TinyStory.TEXT, "convert", "-", "-o", folder).code());
    assertEquals(List.of("The Well at Low Farm.epub"), FileTree.files(folder));
    Result again = run(TinyStory.TEXT, "convert", "-", "-o", folder);
    assertEquals(1, again.code());
    assertTrue(again.err().contains("the book exists; give --force"), again.err());
  }

  @ParameterizedTest
  @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
    "../../up,_.._up.epub", "a/b\\c,a_b_c.epub", "What? \"No\": <x>|*,What_ _No__ _x___.epub",
    "...,book.epub", "CON,_CON.epub", "nul.txt,_nul.txt.epub", "Ends in dots...,Ends in dots.epub"})
  void noTitleLeadsElsewhereOrIsNoName(String title, String book) throws Exception {
    assertEquals(0, run("Some text.\n", "convert", "-", "--title", title, "-o", folder).code());
    assertEquals(List.of(book), FileTree.files(folder));
  }

  @Test
  void aLongTitleIsCutToWhatAFileSystemTakes() throws Exception {
    String title = "long ".repeat(100);
    assertEquals(0, run("Some text.\n", "convert", "-", "--title", title, "-o", folder).code());
    assertEquals(List.of("long ".repeat(40).strip() + ".epub"), FileTree.files(folder));
  }

  @Test
  void inspectCallsItStandardInput() {
    Result result = run(TinyStory.TEXT, "inspect", "--format", "jsonl", "-");
    assertTrue(result.out().startsWith("{\"source\":\"standard input\""), result.out());
  }

  static Stream<Arguments> badInputs() {
    return Stream.of(
        arguments("", "it is empty"),
        arguments("%PDF-1.4", "it is a PDF file"),
        arguments("PK\u0003\u0004", "it is a ZIP archive; give it under a name that ends in .zip"),
        arguments("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u000e\u000fa".repeat(50),
            "it is a binary file: more than 10 % of it is no readable character"));
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void whatIsNoTextIsRefused(String input, String reason) throws Exception {
    Result result = run(input, "convert", "-", "-o", folder);
    assertEquals(1, result.code());
    assertEquals(1, result.errLines().size());
    assertTrue(result.err().startsWith("chapbook: standard input: " + reason), result.err());
    assertEquals(List.of(), FileTree.files(folder));
  }

  @Test
  void moreThanTheLimitIsRefused() {
    String text = "Some words of a story.\n".repeat(60_000);
    Result result = run(text, "inspect", "-", "--max-size", "1");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("allow more with --max-size"), result.err());
    assertEquals(0, run(text, "inspect", "-", "--max-size", "2").code());
  }

  @Test
  void anInputThatBreaksIsAFailureAndTheOthersGoOn() throws Exception {
    Path story = TinyStory.in(folder.resolve("story.txt"));
    InputStream broken = new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("Broken pipe");
      }
    };
    Result result = CliRunner.runWith(broken, "convert", "-", story, "-o", folder);
    assertEquals(1, result.code());
    assertEquals(
        List.of("chapbook: standard input: it cannot be read (broken pipe); give the story as a"
            + " file"), result.errLines());
    assertTrue(Files.exists(folder.resolve("story.epub")));
  }

  @ParameterizedTest
  @CsvSource({
    "convert - -, 'name it once'",
    "inspect - -, 'name it once'",
    "convert -, 'say with -o'",
    "batch - -o books, 'use convert'",
    "inspect - --max-size 0, '--max-size must be from 1'",
    "inspect - --max-size 4096, '--max-size must be from 1'",
    "inspect - --max-entries 0, '--max-entries must be from 1'"
  })
  void wrongUsageSaysWhy(String line, String said) {
    Result result = run(TinyStory.TEXT, (Object[]) line.split(" "));
    assertEquals(2, result.code());
    assertTrue(result.errLines().get(0).contains(said), result.err());
  }

  private static Result run(String input, Object... arguments) {
    return CliRunner.runWith(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
  }
}
