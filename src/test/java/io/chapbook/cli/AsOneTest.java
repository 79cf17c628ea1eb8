package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.chapbook.testing.BookDifference;
import io.chapbook.testing.BookReading;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.EpubValidation;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TarFiles;
import io.chapbook.testing.ZipFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and archives of chapter files as one book. */
class AsOneTest {

  private static final String PROSE = (
      "The ferry went over at noon, with two crates of hens and the post. Nobody waved, for the fog"
          + " had come down to the water, and the bell on the far side rang as if for itself. When"
          + " the rope ran out they stood there for a while and listened to the hens.\n\n").repeat(8);

  @TempDir private Path folder;

  @Test
  void chaptersStandInTheOrderOfReading() throws Exception {
    write("10 - Rain.txt", "Chapter 10: Rain\n\n" + PROSE);
    write("9 - The Mail.txt", "Chapter 9: The Mail\n\n" + PROSE);
    write("Epilogue.txt", "Epilogue\n\n" + PROSE);
    write("Prologue.txt", "Prologue\n\n" + PROSE);
    write("9.5 - Between.txt", "Chapter 9.5: Between\n\n" + PROSE);
    assertEquals(
        List.of("Prologue", "Chapter 9: The Mail", "Chapter 9.5: Between", "Chapter 10: Rain",
            "Epilogue"),
        contents());
    assertFalse(convert("-v").out().contains("STR-004"));
  }

  @Test
  void aFileWithoutAHeadingGetsOneFromItsNameAndThatIsSaid() throws Exception {
    write("1 - The Ferry.txt", "Chapter 1: The Ferry\n\n" + PROSE);
    write("2 - The Mail.txt", PROSE);
    write("3_rain.txt", "\u201cWhere?\u201d she said.\n\n" + PROSE);
    assertEquals(List.of("Chapter 1: The Ferry", "The Mail", "rain"), contents());
    String out = convert("-v").out();
    assertTrue(out.contains("2 - The Mail.txt: the file begins with no heading; \"The Mail\" was made"
        + " from its name"), out);
    assertFalse(out.contains("STR-004"), out);
  }

  @Test
  void titlesWithoutNumbersAreHeadingsBecauseTheyBeginFiles() throws Exception {
    write("01.txt", "The Ferry\n\n" + PROSE);
    write("02.txt", "The Mail\n\n" + PROSE);
    write("03.txt", "Rain\n\n" + PROSE);
    assertEquals(List.of("The Ferry", "The Mail", "Rain"), contents());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "The Long Road\nby Jane Roe\n\n", "The Long Road\n\n", "Title: The Long Road\nAuthor: Jane Roe\n\n",
    "# The Long Road\n\n*by Jane Roe*\n\n"})
  void theTitleAtTheTopOfEachFileIsNoChapter(String top) throws Exception {
    for (int number = 1; number <= 4; number++) {
      write("ch" + number + ".txt", top + "Chapter " + number + ": Rain\n\n" + PROSE);
    }
    assertEquals(
        List.of("Chapter 1: Rain", "Chapter 2: Rain", "Chapter 3: Rain", "Chapter 4: Rain"),
        contents());
    BookReading book = BookReading.of(book());
    assertEquals("The Long Road", book.metadata("dc:title"));
    long again =
        book.storyBlocks().stream().filter(block -> block.contains("Long Road")).count();
    assertEquals(top.startsWith("Title:") ? 1 : 0, again, "fields are kept, but once");
    assertTrue(inspect().getAsJsonArray("dropped").size() >= 3);
  }

  @Test
  void aRefrainAtTheTopOfEachFileIsStory() throws Exception {
    for (int number = 1; number <= 3; number++) {
      write("ch" + number + ".txt", "Once more the road.\n\n" + PROSE);
    }
    assertEquals(List.of("ch1", "ch2", "ch3"), contents());
    assertEquals(3, BookReading.of(book()).storyBlocks().stream()
        .filter("Once more the road."::equals).count());
  }

  @Test
  void gapsAndRepeatsAreReportedWithTheFile() throws Exception {
    write("1.txt", "Chapter 1\n\n" + PROSE);
    write("3.txt", PROSE);
    write("5 - a.txt", "The Lamp\n\n" + PROSE);
    write("5 - b.txt", PROSE);
    String out = convert().out();
    assertAll(
        () -> assertTrue(out.contains("3.txt: chapter 2 is missing between 1 and 3"), out),
        () -> assertTrue(out.contains("5 - a.txt: chapter 4 is missing between 3 and 5"), out),
        () -> assertTrue(out.contains("5 - b.txt: chapter 5 stands here a second time"), out));
    assertEquals(3, convert("--fail-on", "warning").code());
  }

  @Test
  void filesThatAreCountedOtherwiseThanChaptersAreLookedAtByThemselves() throws Exception {
    write("01 - Cover.txt", "Words before all others, of some length.\n\n" + PROSE);
    write("02 - Chapter 1.txt", "Chapter 1\n\n" + PROSE);
    write("04 - Chapter 2.txt", "Chapter 2\n\n" + PROSE);
    write("04 - Chapter 3.txt", "Chapter 3\n\n" + PROSE);
    String out = convert().out();
    assertAll(
        () -> assertFalse(out.contains("STR-004"), out),
        () -> assertTrue(out.contains("04 - Chapter 2.txt: no file has the number 3; the one before"
            + " this is 02 - Chapter 1.txt"), out),
        () -> assertTrue(out.contains(
            "04 - Chapter 3.txt: the file has the same number as 04 - Chapter 2.txt"), out));
  }

  @Test
  void eachFileHasItsOwnEncodingAndLineEnds() throws Exception {
    writeBytes("1.txt", ("Chapter 1\n\nCaf\u00e9. " + PROSE).getBytes(Charset.forName("windows-1252")));
    writeBytes("2.txt", ("\ufeffChapter 2\r\n\r\nNa\u00efve. " + PROSE)
        .getBytes(StandardCharsets.UTF_16LE));
    writeBytes("3.txt", "Chapter 3\r\rOld days.\r\rOld ways.".getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("Chapter 1", "Chapter 2", "Chapter 3"), contents());
    List<String> blocks = BookReading.of(book()).storyBlocks();
    assertTrue(blocks.stream().anyMatch(block -> block.startsWith("Caf\u00e9.")));
    assertTrue(blocks.stream().anyMatch(block -> block.startsWith("Na\u00efve.")));
    assertTrue(blocks.contains("Old ways."), blocks.toString());
    assertEquals("windows-1252, UTF-16LE, UTF-8", inspect().get("charset").getAsString());
    assertTrue(convert("-v").out().contains("2.txt: the text is not UTF-8"));
  }

  @Test
  void inspectSaysWhereEachFileBegins() throws Exception {
    write("1.txt", "Chapter 1\n\n" + PROSE);
    write("in/2 - The Mail.txt", PROSE);
    JsonObject found = inspect();
    assertEquals("road", found.get("source").getAsString());
    JsonArray files = found.getAsJsonArray("files");
    assertEquals("{\"name\":\"1.txt\",\"line\":2,\"heading\":null}", files.get(0).toString());
    assertEquals(
        "{\"name\":\"in/2 - The Mail.txt\",\"line\":21,\"heading\":\"The Mail\"}",
        files.get(1).toString());
    assertEquals(1, found.getAsJsonArray("chapters").size(), "a made heading stands in no line");
    JsonObject characters = found.getAsJsonObject("characters");
    int parts = List.of("book", "metadata", "markers", "dropped", "space").stream()
        .mapToInt(part -> characters.get(part).getAsInt()).sum();
    assertEquals(characters.get("source").getAsInt(), parts);
    String text = CliRunner.run("inspect", "--as-one", road()).out();
    assertTrue(text.contains("line 21    in/2 - The Mail.txt, heading from its name: \"The Mail\""),
        text);
  }

  @Test
  void aNoteBeforeAHeadingDoesNotEndTheChapterBefore() throws Exception {
    write("1.txt", "Chapter 1\n\n" + PROSE);
    write("2.txt", "A/N: Sorry for the wait, next chapter soon!\n\nChapter 2\n\n" + PROSE);
    write("3 - The Mail.txt", PROSE);
    assertEquals(List.of("Chapter 1", "Chapter 2", "The Mail"), contents());
    BookReading book = BookReading.of(book());
    List<String> documents = book.storyDocuments();
    assertEquals(5, documents.size());
    assertFalse(book.text(documents.get(0)).contains("Sorry"));
    assertEquals(
        "opening", inspect().getAsJsonArray("notes").get(0).getAsJsonObject()
            .get("position").getAsString());
    assertEquals(List.of(), EpubValidation.problems(book()));
  }

  @Test
  void anArchiveIsABookAsItsFolderWouldBe() throws Exception {
    write("1.txt", "Chapter 1\n\n" + PROSE);
    write("2.txt", PROSE);
    convert();
    Path zip = ZipFiles.of(folder.resolve("road.zip"),
        "2.txt", PROSE, "cover.png", "png", "1.txt", "Chapter 1\n\n" + PROSE);
    Path other = folder.resolve("other.epub");
    Result result = CliRunner.run("convert", "--as-one", zip, "-o", other);
    assertEquals(0, result.code(), result.err());
    assertEquals(Set.of("EPUB/colophon.xhtml"), BookDifference.names(book(), other));
    assertTrue(result.out().contains("\"road\" (made from the archive's name)"), result.out());
    Path tar = new TarFiles().file("2.txt", PROSE).file("1.txt", "Chapter 1\n\n" + PROSE)
        .write(folder.resolve("packed.tar.gz"));
    result = CliRunner.run("convert", "--as-one", tar);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("\"packed\" (made from the archive's name)"), result.out());
    assertTrue(Files.exists(folder.resolve("packed.epub")));
  }

  @Test
  void batchMakesABookOfEachFolderAnewWhenAFileChanges() throws Exception {
    write("1.txt", "Chapter 1\n\n" + PROSE);
    Path other = Files.createDirectories(folder.resolve("Vol. 2"));
    Files.writeString(other.resolve("1.txt"), PROSE);
    Path out = folder.resolve("out");
    Result result = CliRunner.run("batch", "--as-one", road(), other, "-o", out);
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of("Vol. 2.epub", "road.epub"), FileTree.books(out));
    assertTrue(CliRunner.run("batch", "--as-one", road(), other, "-o", out).out()
        .contains("2 skipped"));
    write("1.txt", "Chapter 1\n\nAnd another word. " + PROSE);
    assertTrue(CliRunner.run("batch", "--as-one", road(), other, "-o", out).out()
        .contains("1 converted, 1 skipped"));
  }

  @Test
  void theFoldersOwnCoverIsTheBooks() throws Exception {
    write("1.txt", PROSE);
    write("cover.jpg", "no picture");
    assertTrue(convert().out().contains("COV-001: the cover cover.jpg cannot be used"));
  }

  @Test
  void aFolderMayBeNamedByADot() throws Exception {
    write("1.txt", PROSE);
    Result result = CliRunner.run("convert", "--as-one", road().resolve("."));
    assertEquals(0, result.code(), result.err());
    assertTrue(Files.exists(book()), FileTree.books(folder).toString());
  }

  @Test
  void aBookNeedsEachOfItsChapters() throws Exception {
    write("1.txt", "Chapter 1\n\n" + PROSE);
    write("2.txt", "");
    Result result = convert();
    assertEquals(1, result.code());
    assertTrue(result.err().startsWith("chapbook: " + road() + ": a book needs each of its chapters; "
        + road().resolve("2.txt") + ": it is empty"), result.err());
    assertFalse(Files.exists(book()));
  }

  @Test
  void whatHoldsNoChaptersIsAFailureAndTheOthersGoOn() throws Exception {
    write("1.txt", "Chapter 1\n\n" + PROSE);
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Files.writeString(empty.resolve("cover.png"), "png");
    Path pictures = ZipFiles.of(folder.resolve("pictures.zip"), "a.png", "png");
    Path missing = folder.resolve("missing");
    Result result = CliRunner.run("convert", "-q", "--as-one", empty, pictures, missing, road());
    assertAll(
        () -> assertEquals(1, result.code()),
        () -> assertEquals(3, result.errLines().size(), result.err()),
        () -> assertTrue(result.errLines().get(0).contains("empty: there is no story in it")),
        () -> assertTrue(result.errLines().get(1).contains("pictures.zip: there is no story in it")),
        () -> assertTrue(result.errLines().get(2).contains("missing: there is no such folder")),
        () -> assertTrue(Files.exists(book())));
  }

  @Test
  void moreThanTheLimitIsRefused() throws Exception {
    write("1.txt", PROSE.repeat(300));
    write("2.txt", PROSE.repeat(300));
    Result result = convert("--max-size", "1");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("allow more with --max-size"), result.err());
  }

  @Test
  void filesAndTheStandardInputAreNoBooksOfChapters() throws Exception {
    write("1.txt", PROSE);
    for (Object argument : List.of("-", road().resolve("1.txt"))) {
      Result result = CliRunner.run("convert", "--as-one", argument, "-o", folder);
      assertEquals(2, result.code());
      assertTrue(result.errLines().get(0).contains(argument + " is neither"), result.err());
    }
  }

  private Path road() {
    return folder.resolve("road");
  }

  private Path book() {
    return folder.resolve("road.epub");
  }

  private void write(String name, String text) throws IOException {
    writeBytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void writeBytes(String name, byte[] bytes) throws IOException {
    Path file = road().resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Result convert(String... options) {
    List<Object> arguments = new ArrayList<>(List.of("convert", "--force", "--as-one", road()));
    arguments.addAll(List.of(options));
    return CliRunner.run(arguments.toArray());
  }

  private List<String> contents() throws IOException {
    Result result = convert();
    assertEquals(0, result.code(), result.err());
    return BookReading.of(book()).contents().stream().map(BookReading.NavEntry::label).toList();
  }

  private JsonObject inspect() {
    Result result = CliRunner.run("inspect", "--as-one", "--format", "jsonl", road());
    assertEquals(0, result.code(), result.err());
    return JsonParser.parseString(result.out()).getAsJsonObject();
  }
}
