package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections as a person uses them: a file beside the story, or one that is named. */
class CorrectionsCommandTest {

  private static final String OTHER_TITLE = "title: The Well Below\n";

  @TempDir private Path folder;

  private Path story;

  @BeforeEach
  void writeStory() throws IOException {
    story = TinyStory.in(folder.resolve("well.txt"));
  }

  @Test
  void aFileBesideTheStoryIsReadByEveryCommand() throws Exception {
    write("well.chapbook.yaml", OTHER_TITLE);
    Path books = folder.resolve("books");
    for (Result result : List.of(
        CliRunner.run("inspect", story),
        CliRunner.run("convert", story, "-o", folder.resolve("one.epub")),
        CliRunner.run("batch", folder, "-o", books))) {
      assertEquals(0, result.code(), result.err());
      assertTrue(result.out().contains("\"The Well Below\""), result.out());
    }
  }

  @Test
  void theFileOfTheWholeNameGoesBeforeTheOtherAndThatIsTold() throws Exception {
    write("well.chapbook.yaml", OTHER_TITLE);
    write("well.txt.chapbook.yaml", "title: Another Well\n");
    Result result = CliRunner.run("inspect", story);
    assertTrue(result.out().contains("\"Another Well\""), result.out());
    assertTrue(result.out().contains("COR-004 the corrections in well.chapbook.yaml were not read;"
        + " those in well.txt.chapbook.yaml go before them"), result.out());
  }

  @Test
  void aFlagGoesBeforeTheFileAndTheFileBeforeTheText() throws Exception {
    write("well.chapbook.yaml", OTHER_TITLE + "author: B. Moor\n");
    Result result = CliRunner.run("convert", story, "--title", "Flagged");
    assertTrue(result.out().contains("\"Flagged\", by B. Moor"), result.out());
  }

  @Test
  void aFileThatIsNamedIsReadInPlaceOfTheOneBesideTheStory() throws Exception {
    write("well.chapbook.yaml", OTHER_TITLE);
    Path named = write("mine.yaml", "title: Mine\n");
    Result result = CliRunner.run("inspect", story, "--corrections", named);
    assertTrue(result.out().contains("\"Mine\""), result.out());
  }

  @Test
  void aFileThatIsNamedIsForOneStory() throws Exception {
    Path second = TinyStory.in(folder.resolve("second.txt"));
    Path named = write("mine.yaml", "title: Mine\n");
    for (String command : List.of("convert", "inspect")) {
      Result result = CliRunner.run(command, story, second, "--corrections", named);
      assertEquals(2, result.code());
      assertTrue(result.errLines().get(0).contains("--corrections"), result.err());
      assertTrue(result.errLines().get(0).contains("for one story"), result.err());
    }
  }

  @Test
  void aBrokenFileIsToldOfAndTheStoryIsConvertedWithoutIt() throws Exception {
    Path file = write("well.chapbook.yaml", "title: The Well\ntitel: Below\n");
    Result result = CliRunner.run("convert", story);
    assertEquals(1, result.code());
    assertEquals(
        List.of("chapbook: " + file + ":2: unknown key `titel`; known are title, author, language,"
            + " cover, description, lines; the corrections were not used"),
        result.errLines());
    assertTrue(result.out().contains("\"The Well at Low Farm\", by Ada Moor"), result.out());
    assertTrue(Files.exists(folder.resolve("well.epub")));
    assertEquals(1, CliRunner.run("inspect", story).code());
    assertEquals(result.err(), CliRunner.run("inspect", story).err());
  }

  @Test
  void aFileThatIsNotThereOrNotUtf8IsToldOf() throws Exception {
    Path missing = folder.resolve("none.yaml");
    Result result = CliRunner.run("convert", story, "--corrections", missing);
    assertEquals(1, result.code());
    assertEquals(List.of("chapbook: " + missing + ": it cannot be read (there is no such file);"
        + " check its name and permissions; the corrections were not used"), result.errLines());

    Path latin = folder.resolve("well.chapbook.yaml");
    Files.write(latin, "title: Br\u00fccke".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(CliRunner.run("inspect", story).err()
        .startsWith("chapbook: " + latin + ": it is not UTF-8; save it as UTF-8;"));
  }

  @Test
  void aCorrectionThatFitsNoPlaceIsAFinding() throws Exception {
    write("well.chapbook.yaml", "lines:\n- line: \"Chapter 2: The Buckets\"\n  as: story\n");
    Result result = CliRunner.run("convert", story, "--fail-on", "warning");
    assertEquals(3, result.code());
    assertTrue(result.out().contains("  warning COR-001, line 18: line 2 of the corrections fits no"
        + " place in the text: no line reads \"Chapter 2: The Buckets\"; line 18 is like it:"
        + " \"Chapter 2: The Bucket\""), result.out());
  }

  @Test
  void batchGoesOnPastABrokenFileAndListsItAgainAtTheEnd() throws Exception {
    TinyStory.in(folder.resolve("other.txt"));
    Path file = write("well.chapbook.yaml", "- no\n");
    Result result = CliRunner.run("batch", folder, "-o", folder.resolve("books"));
    assertEquals(1, result.code());
    assertTrue(result.err().contains("Failed:\n  " + file + ":1: "), result.err());
    assertTrue(result.out().endsWith("2 stories: 2 converted, 0 skipped, 0 failed\n"), result.out());
  }

  @Test
  void batchMakesABookAgainWhenItsCorrectionsChangedOrAreBroken() throws Exception {
    Path books = folder.resolve("books");
    Path file = write("well.chapbook.yaml", OTHER_TITLE);
    assertEquals("1 story: 1 converted, 0 skipped, 0 failed", lastLine(batch(books)));
    assertEquals("1 story: 0 converted, 1 skipped, 0 failed", lastLine(batch(books)));

    FileTime later = FileTime.fromMillis(
        Files.getLastModifiedTime(books.resolve("well.epub")).toMillis() + 5000);
    Files.writeString(file, "title: The Third Well\n");
    Files.setLastModifiedTime(file, later);
    Result changed = batch(books);
    assertEquals("1 story: 1 converted, 0 skipped, 0 failed", lastLine(changed));
    assertTrue(changed.out().contains("\"The Third Well\""), changed.out());

    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertEquals("1 story: 0 converted, 1 skipped, 0 failed", lastLine(batch(books)));
    Files.writeString(file, "titel: x\n");
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertEquals(1, batch(books).code());
    assertEquals("1 story: 1 converted, 0 skipped, 0 failed", lastLine(batch(books)));
  }

  @Test
  void theCoverOfTheFileIsTakenFromWhereTheFileLies() throws Exception {
    Path cover = folder.resolve("art/well.png");
    Files.createDirectories(cover.getParent());
    Files.copy(Path.of("covers").resolve(anyPng()), cover);
    write("well.chapbook.yaml", "cover: art/well.png\n");
    assertEquals(0, CliRunner.run("convert", story).code());
    byte[] drawnOver = Files.readAllBytes(folder.resolve("well.epub"));
    assertTrue(drawnOver.length > Files.size(cover));

    write("well.chapbook.yaml", "cover: art/wall.png\n");
    Result result = CliRunner.run("convert", story, "--force");
    assertEquals(1, result.code());
    assertEquals(List.of("chapbook: " + folder.resolve("art/wall.png") + ": the cover that the"
        + " corrections name cannot be read (there is no such file); the book was made without it"),
        result.errLines());
    assertTrue(Files.size(folder.resolve("well.epub")) < drawnOver.length);
  }

  @Test
  void whatIsFoundIsWrittenToEditAndAnExistingFileIsKept() throws Exception {
    Result written = CliRunner.run("inspect", "--write-corrections", story);
    assertEquals(0, written.code());
    Path file = folder.resolve("well.chapbook.yaml");
    assertEquals("wrote " + file + "\n", written.err());
    String content = Files.readString(file);
    assertTrue(content.contains("title: \"The Well at Low Farm\"  # line 1, structural"), content);
    assertTrue(content.contains("  - line: \"Chapter 2: The Bucket\"\n    as: heading\n"), content);
    assertTrue(content.contains("  - line: \"* * *\"\n    after: \"\u2026"), content);

    Files.writeString(file, OTHER_TITLE);
    Result kept = CliRunner.run("inspect", "--write-corrections", story);
    assertEquals(1, kept.code());
    assertEquals(List.of("chapbook: " + file
        + ": the corrections exist; give --force to replace them"), kept.errLines());
    assertEquals(OTHER_TITLE, Files.readString(file));
  }

  @Test
  void replacingKeepsWhatTheFileSaidAndWhatFitsNowhere() throws Exception {
    Path file = write("well.chapbook.yaml", OTHER_TITLE
        + "cover: art/well.png\ndescription: \"A well.\\nA rope.\"\nlines:\n"
        + "- {line: \"Chapter 1: The Rope\", as: heading, title: One}\n"
        + "- {line: \"Chapter 9\", as: story}\n");
    Result result = CliRunner.run("inspect", "--write-corrections", "--force", "-q", story);
    assertEquals(0, result.code());
    assertEquals("", result.err());
    String content = Files.readString(file);
    assertTrue(content.contains("title: \"The Well Below\"  # declared, confidence 1.0\n"), content);
    assertTrue(content.contains("cover: \"art/well.png\"\n"), content);
    assertTrue(content.contains("description: \"A well.\\nA rope.\"\n"), content);
    assertTrue(content.contains("    title: \"One\"\n"), content);
    assertTrue(content.endsWith("  # These fitted no one place in the text.\n"
        + "  - line: \"Chapter 9\"\n    as: story\n"), content);
  }

  @Test
  void aBrokenFileIsNotReplacedSinceAPersonWroteIt() throws Exception {
    Path file = write("well.chapbook.yaml", "title: Late: A Story\n");
    Result result = CliRunner.run("inspect", "--write-corrections", "--force", story);
    assertEquals(1, result.code());
    assertTrue(result.err().contains(file + ": what cannot be read is not replaced"), result.err());
    assertEquals("title: Late: A Story\n", Files.readString(file));
  }

  @Test
  void correctionsAreWrittenToTheFileThatIsNamed() throws Exception {
    Path named = folder.resolve("deep/mine.yaml");
    Result result =
        CliRunner.run("inspect", "--write-corrections", "--corrections", named, story);
    assertEquals(0, result.code(), result.err());
    assertTrue(Files.exists(named));
    assertEquals(List.of("deep/mine.yaml", "well.txt"), FileTree.files(folder));
    assertEquals(0, CliRunner.run("inspect", "--corrections", named, story).code());
  }

  @Test
  void correctionsThatCannotBeWrittenLeaveNothingBehind() throws Exception {
    Path blocked = Files.createFile(folder.resolve("file")).resolve("mine.yaml");
    Result result =
        CliRunner.run("inspect", "--write-corrections", "--corrections", blocked, story);
    assertEquals(1, result.code());
    assertTrue(result.err().startsWith("chapbook: " + blocked
        + ": the corrections cannot be written (a file is in the way);"), result.err());
    assertEquals(List.of("file", "well.txt"), FileTree.files(folder));
  }

  @Test
  void aStoryInAnArchiveHasItsCorrectionsBesideTheArchive() throws Exception {
    Path archive = folder.resolve("stories.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("deep/well.txt"));
      zip.write(TinyStory.TEXT.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(0, CliRunner.run("inspect", "--write-corrections", archive).code());
    Path file = folder.resolve("well.chapbook.yaml");
    assertTrue(Files.readString(file).contains("\"Chapter 2: The Bucket\""));
    Files.writeString(file, OTHER_TITLE);
    assertTrue(CliRunner.run("inspect", archive).out().contains("\"The Well Below\""));
  }

  @Test
  void joinedFilesHaveTheirCorrectionsBesideTheFolderAndTheirMadeHeadingsStay() throws Exception {
    Path serial = Files.createDirectory(folder.resolve("serial"));
    Files.writeString(serial.resolve("1 The Rope.txt"), "It was an old rope.\n\nNobody knew why.\n");
    Files.writeString(serial.resolve("2 The Well.txt"), "It was a deep well.\n\nNobody drew it.\n");
    Result before = CliRunner.run("inspect", "--as-one", "--write-corrections", serial);
    assertEquals(0, before.code(), before.err());
    Path file = folder.resolve("serial.chapbook.yaml");
    assertTrue(Files.readString(file).contains("heading, confidence"), Files.readString(file));
    Result after = CliRunner.run("inspect", "--as-one", serial);
    // A few words do not tell the language; the file does.
    assertEquals(
        before.outLines().stream().filter(line -> !line.contains("LNG-002")).toList(),
        after.outLines());

    Files.writeString(file, "lines:\n- {line: Nobody knew why., as: heading, title: Why}\n");
    Result corrected = CliRunner.run("inspect", "--as-one", serial);
    assertTrue(corrected.out().contains("\"Why\""), corrected.out());
    assertEquals(0, CliRunner.run("convert", "--as-one", serial).code());
  }

  @Test
  void theStandardInputHasCorrectionsOnlyWhereTheyAreNamed() throws Exception {
    write("well.chapbook.yaml", OTHER_TITLE);
    Path named = write("mine.yaml", "title: Mine\n");
    assertTrue(fromInput("inspect", "-").out().contains("\"The Well at Low Farm\""));
    assertTrue(fromInput("inspect", "-", "--corrections", named).out().contains("\"Mine\""));
    Result nowhere = fromInput("inspect", "-", "--write-corrections");
    assertEquals(1, nowhere.code());
    assertEquals(List.of("chapbook: standard input: it lies in no folder; say with --corrections"
        + " where its corrections go"), nowhere.errLines());
  }

  private static Result fromInput(Object... arguments) {
    return CliRunner.runWith(
        new ByteArrayInputStream(TinyStory.TEXT.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private Result batch(Path books) {
    return CliRunner.run("batch", story, "-o", books);
  }

  private static String lastLine(Result result) {
    List<String> lines = result.outLines();
    assertFalse(lines.isEmpty(), result.err());
    return lines.get(lines.size() - 1);
  }

  private Path write(String name, String yaml) throws IOException {
    return Files.writeString(folder.resolve(name), yaml);
  }

  private static Path anyPng() throws IOException {
    try (var files = Files.list(Path.of("covers"))) {
      return files.filter(file -> file.toString().endsWith(".png")).sorted().findFirst()
          .orElseThrow().getFileName();
    }
  }
}
