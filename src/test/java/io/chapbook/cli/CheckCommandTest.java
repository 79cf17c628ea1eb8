package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chapbook.check.ChangedBook;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} answers, as a person would call it. */
class CheckCommandTest {

  @TempDir private Path folder;

  private Path book() throws IOException {
    return ChangedBook.of(folder).write(folder.resolve("book.epub"));
  }

  @TestFactory
  Stream<DynamicTest> everySamplePassesForEveryReadingSystem() throws IOException {
    CliRunner.run("batch", "seeds", "-o", folder.resolve("books"), "-q");
    try (Stream<Path> stories = Files.list(Path.of("seeds"))) {
      return stories.filter(story -> story.toString().endsWith(".txt")).sorted().toList().stream()
          .map(story -> DynamicTest.dynamicTest(story.toString(), () -> {
            String name = story.getFileName().toString().replace(".txt", ".epub");
            CliRunner.Result result = CliRunner.run(
                "check", "--for", "kindle,kobo,apple,google,koreader", "--fail-on", "warning",
                "--against", story, folder.resolve("books").resolve(name));
            assertEquals(0, result.code(), result.out() + result.err());
            assertTrue(result.out().contains(", lost 0;"), result.out());
          }));
    }
  }

  @Test
  void findingsSayWhereWhyAndWhatToDo() throws IOException {
    Path book = ChangedBook.of(folder)
        .replace("EPUB/css/book.css", "@charset \"utf-8\";", "body { color: black; }")
        .write(folder.resolve("book.epub"));
    CliRunner.Result result = CliRunner.run("check", "--no-epubcheck", "--for", "kobo", book);
    assertEquals(0, result.code());
    assertEquals(List.of(
        book + ": 0 errors, 1 warning, 0 for information",
        "  warning colours [kindle, kobo, apple, google, koreader] EPUB/css/book.css:1: "
            + "body { color: black }",
        "    why: in the dark the text is black on black, or the page glares",
        "    remedy: leave colours to the reader"), result.outLines());
    assertEquals(3,
        CliRunner.run("check", "--no-epubcheck", "--fail-on", "warning", book).code());
    assertEquals(book + ": nothing to say against it", CliRunner.run(
        "check", "--no-epubcheck", book()).outLines().get(0));
  }

  @Test
  void whatEpubCheckSaysIsFoundToo() throws IOException {
    Path book = ChangedBook.of(folder)
        .replace(ChangedBook.CHAPTER, "</body>", "<nobody/></body>")
        .write(folder.resolve("book.epub"));
    CliRunner.Result result = CliRunner.run("check", "--format", "jsonl", book);
    assertEquals(3, result.code(), result.err());
    JsonObject json = JsonParser.parseString(result.out()).getAsJsonObject();
    assertEquals(book.toString(), json.get("book").getAsString());
    assertFalse(json.has("words"));
    JsonObject finding = json.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertEquals("RSC-005", finding.get("rule").getAsString());
    assertEquals("error", finding.get("severity").getAsString());
    assertEquals(0, finding.getAsJsonArray("readers").size());
    assertEquals(ChangedBook.CHAPTER, finding.get("path").getAsString());
    assertTrue(finding.get("line").getAsInt() > 1);
    assertTrue(finding.get("message").getAsString().contains("nobody"));
  }

  @Test
  void aLostWordIsNamedWithItsLine() throws IOException {
    Path book = ChangedBook.of(folder)
        .replace(ChangedBook.CHAPTER, "older than the well", "older than the")
        .write(folder.resolve("book.epub"));
    Path story = TinyStory.in(folder.resolve("story.txt"));
    CliRunner.Result result = CliRunner.run("check", "--no-epubcheck", "--against", story, book);
    assertEquals(3, result.code(), result.err());
    // Both paragraphs that say so lost it in the first chapter.
    assertTrue(result.out().contains("error lost-words book: 2 words"), result.out());
    assertTrue(result.out().contains("    lost, line 8: well\n"), result.out());
    assertTrue(result.out().contains(", lost 2;"), result.out());
    CliRunner.Result json = CliRunner.run(
        "check", "--no-epubcheck", "--format", "jsonl", "--against", story, book);
    JsonObject words = JsonParser.parseString(json.out()).getAsJsonObject().getAsJsonObject("words");
    assertEquals(2, words.getAsJsonArray("lost").size());
    assertEquals(8, words.getAsJsonArray("lost").get(0).getAsJsonObject().get("line").getAsInt());
  }

  @Test
  void badBooksAreToldAndTheOthersGoOn() throws IOException {
    Path text = Files.writeString(folder.resolve("text.epub"), "No zip at all.");
    Path bare = ChangedBook.of(folder).without("META-INF/container.xml")
        .write(folder.resolve("bare.epub"));
    Path broken = ChangedBook.of(folder).replace("EPUB/package.opf", "</manifest>", "")
        .write(folder.resolve("broken.epub"));
    Path bomb = ChangedBook.of(folder).with("EPUB/bomb.css", new byte[20_000_000])
        .write(folder.resolve("bomb.epub"));
    Path none = folder.resolve("none.epub");
    CliRunner.Result result =
        CliRunner.run("check", "--no-epubcheck", text, bare, broken, bomb, none, book());
    assertEquals(1, result.code());
    assertEquals(1, result.outLines().size(), result.out());
    List<String> errors = result.errLines();
    assertEquals(5, errors.size(), result.err());
    assertTrue(errors.get(0).startsWith("chapbook: " + text + ": not a ZIP file"), result.err());
    assertEquals("chapbook: " + bare + ": there is no META-INF/container.xml", errors.get(1));
    assertTrue(errors.get(2).startsWith("chapbook: " + broken + ": EPUB/package.opf, line "),
        result.err());
    assertEquals("chapbook: " + bomb
        + ": EPUB/bomb.css has more than 16777216 bytes; allow more with --limit book-ratio=N",
        errors.get(3));
    assertEquals("chapbook: " + none + ": there is no such file; check the name", errors.get(4));
  }

  @Test
  void aDocumentThatIsNotWellFormedIsAFindingOfEpubCheck() throws IOException {
    Path book = ChangedBook.of(folder).replace(ChangedBook.CHAPTER, "</body>", "")
        .write(folder.resolve("book.epub"));
    CliRunner.Result result = CliRunner.run("check", book);
    assertEquals(3, result.code(), result.err());
    assertTrue(result.out().contains("  error RSC-016 " + ChangedBook.CHAPTER), result.out());
  }

  @Test
  void whatIsSaidOfTheContainerIsAboutTheBook() throws IOException {
    Path book = ChangedBook.of(folder).without("mimetype").write(folder.resolve("book.epub"));
    CliRunner.Result result = CliRunner.run("check", "-q", book);
    assertEquals(3, result.code(), result.err());
    assertTrue(result.out().contains("  error PKG-006 book: "), result.out());
  }

  @Test
  void ofFindingsInARowTheSameReasonIsReadOnce() throws IOException {
    Path book = ChangedBook.of(folder)
        .replace("EPUB/css/book.css", "@charset \"utf-8\";", "p { color: red; } body { color: red }")
        .write(folder.resolve("book.epub"));
    CliRunner.Result result = CliRunner.run("check", "--no-epubcheck", book);
    assertEquals(5, result.outLines().size(), result.out());
    assertEquals(1, CliRunner.run("check", "--no-epubcheck", "-q", book).outLines().size());
  }

  @Test
  void foldersAreLookedThrough() throws IOException {
    Path books = Files.createDirectories(folder.resolve("books/deep"));
    ChangedBook.of(folder).write(books.resolve("b10.epub"));
    ChangedBook.of(folder).write(books.resolve("b9.EPUB"));
    Files.writeString(books.resolve("notes.txt"), "x", StandardCharsets.UTF_8);
    CliRunner.Result result = CliRunner.run("check", "--no-epubcheck", folder.resolve("books"));
    assertEquals(List.of("b9.EPUB", "b10.epub"), result.outLines().stream()
        .map(line -> line.substring(books.toString().length() + 1, line.indexOf(": ")))
        .toList());
    Path empty = Files.createDirectories(folder.resolve("empty"));
    CliRunner.Result none = CliRunner.run("check", "--no-epubcheck", empty);
    assertEquals(1, none.code());
    assertEquals("chapbook: " + empty + ": the folder holds no book (.epub)\n", none.err());
  }

  @Test
  void wrongUsageIsTold() throws IOException {
    assertEquals(2, CliRunner.run("check").code());
    assertEquals(2, CliRunner.run("check", "--for", "toaster", book()).code());
    CliRunner.Result two =
        CliRunner.run("check", "--against", "story.txt", book(), folder.resolve("b.epub"));
    assertEquals(2, two.code());
    assertTrue(two.err().startsWith("--against is for one book, not for 2"), two.err());
  }

  @Test
  void aStoryThatIsNotThereFailsTheBook() throws IOException {
    Path story = folder.resolve("nothing.txt");
    CliRunner.Result result = CliRunner.run("check", "--no-epubcheck", "--against", story, book());
    assertEquals(1, result.code());
    assertEquals("chapbook: " + story + ": there is no such file; check the name\n", result.err());
  }
}
