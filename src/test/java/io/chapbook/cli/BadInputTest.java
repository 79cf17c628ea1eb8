package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chapbook.testing.BookReading;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of bad input: one clear line, the others go on, nothing half done is left. */
class BadInputTest {

  @TempDir private Path folder;

  private Path good;

  @BeforeEach
  void writeFiles() throws IOException {
    good = TinyStory.in(folder.resolve("good.txt"));
    Files.createFile(folder.resolve("empty.txt"));
    Files.writeString(folder.resolve("blank.txt"), " \n\n\t\n");
    Files.write(folder.resolve("binary.txt"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 8, 0, 1, 2, 0});
    Files.writeString(folder.resolve("controls.txt"), "\1\2\3\4\5\6\7\16\17a".repeat(300));
    Files.createDirectory(folder.resolve("folder.txt"));
  }

  static Stream<Arguments> badStories() {
    return Stream.of(
        arguments("missing.txt", "there is no such file; check the name"),
        arguments("empty.txt", "it is empty"),
        arguments("blank.txt", "there is no text in it"),
        arguments("binary.txt", "it is a ZIP archive; give it under a name that ends in .zip, or unpack it first"),
        arguments("controls.txt", "it is a binary file: more than 10 % of it is no readable"),
        arguments("folder.txt", "it is a folder; name the story files in it, or use batch, or make one book of it"),
        arguments("good.txt/below.txt", "it cannot be read (not a folder)"));
  }

  @ParameterizedTest
  @MethodSource("badStories")
  void convertSaysWhatIsWrongInOneLineAndGoesOn(String name, String reason) throws Exception {
    Path bad = folder.resolve(name);
    List<String> before = FileTree.files(folder);
    Result result = CliRunner.run("convert", bad, good, "-o", folder.resolve("books"));
    assertOneLine(result, bad, reason);
    assertTrue(result.out().startsWith(folder.resolve("books/good.epub").toString()), result.out());
    assertEquals(before, without(FileTree.files(folder), "books/good.epub"));
  }

  @ParameterizedTest
  @MethodSource("badStories")
  void inspectSaysWhatIsWrongInOneLineAndGoesOn(String name, String reason) {
    Path bad = folder.resolve(name);
    if (Files.isDirectory(bad)) {
      return;
    }
    Result result = CliRunner.run("inspect", "--format", "jsonl", bad, good);
    assertOneLine(result, bad, reason);
    assertEquals(1, result.outLines().size());
    assertTrue(result.out().contains("\"source\":\"good.txt\""), result.out());
  }

  @ParameterizedTest
  @MethodSource("badStories")
  void aStackTraceComesOnlyWhenAskedFor(String name, String reason) {
    Path bad = folder.resolve(name);
    String plain = CliRunner.run("convert", bad).err();
    String verbose = CliRunner.run("convert", "-v", bad).err();
    assertFalse(plain.contains("\tat io.chapbook."), plain);
    assertTrue(verbose.contains("\tat io.chapbook."), verbose);
    assertTrue(verbose.startsWith(plain), verbose);
  }

  @Test
  void batchAndInspectShowAStackTraceWhenAskedFor() {
    Path bad = folder.resolve("empty.txt");
    assertTrue(CliRunner.run("batch", "-v", bad, "-o", folder).err().contains("\tat io.chapbook."));
    assertTrue(CliRunner.run("inspect", "-v", bad).err().contains("\tat io.chapbook."));
    assertFalse(CliRunner.run("batch", bad, "-o", folder).err().contains("\tat "));
    assertFalse(CliRunner.run("inspect", bad).err().contains("\tat "));
  }

  @Test
  void theRootOfTheFileSystemIsAFolderLikeAnyOther() {
    Path root = folder.getRoot();
    assertOneLine(CliRunner.run("convert", root, "-o", folder), root, "it is a folder");
  }

  @Test
  void anExistingBookIsKeptUnlessForced() throws Exception {
    Path book = Files.writeString(folder.resolve("good.epub"), "somebody's book");
    assertOneLine(CliRunner.run("convert", good), book, "the book exists; give --force");
    assertEquals("somebody's book", Files.readString(book));
    assertEquals(0, CliRunner.run("convert", good, "--force").code());
    assertEquals('P', Files.readAllBytes(book)[0]);
  }

  static Stream<Arguments> badPlaces() {
    return Stream.of(
        arguments("empty.txt", "empty.txt/good.epub", "a file is in the way"),
        arguments("empty.txt/books", "empty.txt/books/good.epub", "not a folder"),
        arguments("empty.txt/one.epub", "empty.txt/one.epub", "a file is in the way"));
  }

  @ParameterizedTest
  @MethodSource("badPlaces")
  void convertSaysWhyItCannotWrite(String output, String book, String reason) throws Exception {
    List<String> before = FileTree.files(folder);
    Result result = CliRunner.run("convert", good, "-o", folder.resolve(output));
    assertOneLine(result, folder.resolve(book), reason);
    assertTrue(result.err().contains("name another place with -o"), result.err());
    assertEquals(before, FileTree.files(folder));
  }

  @Test
  void convertDoesNotReplaceAFolder() throws Exception {
    Path book = Files.createDirectories(folder.resolve("good.epub/inside")).getParent();
    Result result = CliRunner.run("convert", good, "--force");
    assertOneLine(result, book, "it is a folder");
    assertTrue(Files.isDirectory(book.resolve("inside")));
    assertFalse(FileTree.files(folder).stream().anyMatch(name -> name.endsWith(".part")));
  }

  @Test
  void batchSaysWhyItCannotMakeItsFolder() {
    Path file = folder.resolve("empty.txt");
    assertOneLine(CliRunner.run("batch", good, "-o", file), file, "a file is in the way");
    Path below = file.resolve("books");
    assertOneLine(CliRunner.run("batch", good, "-o", below), below, "not a folder");
  }

  @Test
  void stagesThatCannotBeKeptAreAFailureOfTheStory() throws Exception {
    Path file = folder.resolve("empty.txt");
    Result result = CliRunner.run("convert", good, "--keep-stages", file);
    assertOneLine(result, file.resolve("good/1-source.txt"), "the stage cannot be kept");
    assertFalse(Files.exists(folder.resolve("good.epub")));
  }

  @Test
  void aBrokenEncodingIsConvertedWithACountedWarning() throws Exception {
    String text = TinyStory.TEXT.replace("my uncle", "my \u00fcncle").replace("breath", "br\u00e9ath");
    byte[] bytes = (text + "x").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;
    Path story = Files.write(folder.resolve("broken.txt"), bytes);
    Result result = CliRunner.run("convert", story);
    assertEquals(0, result.code(), result.err());
    assertTrue(
        result.out().contains("  warning SRC-00") && result.out().contains(": 1 "), result.out());
    assertEquals(3, CliRunner.run("convert", story, "--force", "--fail-on", "warning").code());
  }

  @Test
  void inspectStopsQuietlyWhenNobodyReadsItsAnswers() {
    Writer closed = new Writer() {
      @Override
      public void write(char[] chars, int from, int length) throws IOException {
        throw new IOException("Broken pipe");
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    StringWriter err = new StringWriter();
    int code = Main.commandLine(
            InputStream.nullInputStream(), new PrintWriter(closed), new PrintWriter(err, true))
        .execute("inspect", good.toString(), folder.resolve("missing.txt").toString());
    assertEquals(0, code);
    assertEquals("", err.toString());
  }

  @Test
  void aCoverThatCannotBeUsedPromisesADrawnOneOnlyIfThereWillBeOne() throws Exception {
    Path cover = Files.writeString(folder.resolve("cover.png"), "no picture");
    Result result = CliRunner.run("convert", good, "--no-cover", "--cover", cover);
    assertEquals(0, result.code());
    assertTrue(result.out().contains("COV-001: the cover cover.png cannot be used"), result.out());
    assertTrue(result.out().contains("The book has none"), result.out());
    assertFalse(result.out().contains("drawn"), result.out());
    assertFalse(BookReading.of(folder.resolve("good.epub")).names().toString().contains("cover"));
  }

  private static void assertOneLine(Result result, Path file, String reason) {
    assertAll(
        () -> assertEquals(1, result.code()),
        () -> assertEquals(1, result.errLines().size(), result.err()),
        () -> assertTrue(result.err().startsWith("chapbook: " + file + ": "), result.err()),
        () -> assertTrue(result.err().contains(reason), result.err()));
  }


  private static List<String> without(List<String> names, String one) {
    return names.stream().filter(name -> !name.equals(one)).toList();
  }
}
