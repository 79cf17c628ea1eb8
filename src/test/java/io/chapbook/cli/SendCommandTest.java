package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.FinishedBook;
import io.chapbook.testing.TinyStory;
import io.chapbook.testing.ZipFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code send} puts on folders that are taken for drives. */
class SendCommandTest {

  private static final String WELL = "Ada Moor/The Well at Low Farm";

  @TempDir private Path folder;

  private Path kobo;
  private Path pocketBook;
  private Path story;

  @BeforeEach
  void makeDrives() throws IOException {
    kobo = Files.createDirectories(folder.resolve("KOBOeReader/.kobo")).getParent();
    pocketBook = Files.createDirectories(folder.resolve("PB/system")).getParent();
    Files.createDirectories(pocketBook.resolve("applications"));
    story = TinyStory.in(folder.resolve("stories/well.txt"));
  }

  @Test
  void aStoryGoesToAKoboAsTheKepubThatConvertMakes() throws IOException {
    CliRunner.Result result = CliRunner.run("send", story, "--root", kobo);
    Path sent = kobo.resolve(WELL + ".kepub.epub");
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of(sent + ": sent",
        "1 book to Kobo (" + kobo + "): 1 sent, 0 there already, 0 failed"), result.outLines());
    assertArrayEquals(converted("--format", "kepub"), Files.readAllBytes(sent));
    assertEquals(List.of(WELL + ".kepub.epub"), FileTree.files(kobo));
    CliRunner.Result again = CliRunner.run("send", story, "--root", kobo);
    assertEquals(sent + ": is there already", again.outLines().get(0));
  }

  @Test
  void itHasTheLookThatIsAskedForAndItsCorrections() throws IOException {
    Files.writeString(folder.resolve("stories/well.txt.chapbook.yaml"), "title: The Deep Well\n");
    CliRunner.Result result = CliRunner.run("send", story, "--root", pocketBook, "--notes", "end",
        "--paragraphs", "spaced", "--no-cover");
    assertEquals(0, result.code(), result.err());
    assertArrayEquals(
        converted("--notes", "end", "--paragraphs", "spaced", "--no-cover"),
        Files.readAllBytes(pocketBook.resolve("Ada Moor/The Deep Well.epub")));
    Path named = folder.resolve("named.yaml");
    Files.writeString(named, "title: The Shallow Well\n");
    CliRunner.run("send", story, "--root", kobo, "--corrections", named, "--author", "A. M.");
    assertEquals(List.of("A. M/The Shallow Well.kepub.epub"), FileTree.files(kobo));
  }

  @Test
  void aFinishedBookGoesAsItIsOrAsItsKepub() throws IOException {
    byte[] epub = converted();
    Path book = Files.write(folder.resolve("well.epub"), epub);
    CliRunner.run("send", book, "--to", "pocketbook", "--root", pocketBook, "--root", kobo);
    CliRunner.run("send", book, "--to", "KOBOEREADER", "--root", pocketBook, "--root", kobo);
    assertArrayEquals(epub, Files.readAllBytes(pocketBook.resolve(WELL + ".epub")));
    assertArrayEquals(converted("--format", "kepub"),
        Files.readAllBytes(kobo.resolve(WELL + ".kepub.epub")));
    Path kepub = Files.copy(kobo.resolve(WELL + ".kepub.epub"), folder.resolve("w.kepub.epub"));
    assertEquals(kobo.resolve(WELL + ".kepub.epub") + ": is there already",
        CliRunner.run("send", kepub, "--root", kobo).outLines().get(0));
    CliRunner.Result refused = CliRunner.run("send", kepub, "--root", pocketBook);
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("send the EPUB that it was made of"), refused.err());
  }

  @Test
  void theFormMayBeNamed() throws IOException {
    CliRunner.Result result = CliRunner.run("send", story, "--root", kobo, "--format", "epub");
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of(WELL + ".epub"), FileTree.files(kobo));
  }

  @Test
  void withoutADeviceNothingIsSentAndHelpIsGiven() throws IOException {
    CliRunner.Result result = CliRunner.run("send", story, "--root", folder.resolve("gone"));
    assertEquals(1, result.code());
    assertTrue(result.err().contains("gone: the drive cannot be read"), result.err());
  }

  @Test
  void ofTwoDevicesOneMustBeNamedButAStickDoesNotCount() throws IOException {
    Path stick = Files.createDirectories(folder.resolve("STICK"));
    CliRunner.Result two = CliRunner.run("send", story, "--root", kobo, "--root", pocketBook);
    assertEquals(2, two.code());
    assertTrue(two.err().startsWith("several devices are connected: Kobo (" + kobo
        + "), PocketBook (" + pocketBook + "); name one"), two.err());
    assertEquals(List.of(), FileTree.files(kobo));
    assertEquals(0, CliRunner.run("send", story, "--root", stick, "--root", kobo).code());
    assertEquals(List.of(), FileTree.files(stick));
    assertEquals(0, CliRunner.run("send", story, "--root", stick).code());
    assertEquals(List.of(WELL + ".epub"), FileTree.files(stick));
  }

  @Test
  void aDeviceIsNamedByItsIdNameLabelOrFolder() throws IOException {
    Path own = Files.createDirectories(folder.resolve("a folder"));
    Path fantasy = Files.createDirectories(kobo.resolve("Fantasy"));
    for (Object to : List.of("Kobo", "kobo", "koboereader", kobo, fantasy, own)) {
      CliRunner.Result result =
          CliRunner.run("send", story, "--to", to, "--root", kobo, "--root", pocketBook);
      assertEquals(0, result.code(), result.err());
    }
    assertEquals(List.of("Ada Moor/The Well at Low Farm.kepub.epub",
        "Fantasy/Ada Moor/The Well at Low Farm.kepub.epub"), FileTree.files(kobo));
    assertEquals(List.of(WELL + ".epub"), FileTree.files(own));
    CliRunner.Result absent = CliRunner.run("send", story, "--to", "nook", "--root", kobo);
    assertEquals(1, absent.code());
    assertTrue(absent.err().contains("connected: Kobo ("), absent.err());
    CliRunner.Result unknown = CliRunner.run("send", story, "--to", "kobbo", "--root", kobo);
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().startsWith("--to kobbo is neither"), unknown.err());
  }

  @Test
  void aKindleIsToldWhatWorksUnlessTheFormIsNamed() throws IOException {
    Path kindle = Files.createDirectories(folder.resolve("Kindle/documents")).getParent();
    Files.createDirectories(kindle.resolve("system"));
    CliRunner.Result result = CliRunner.run("send", story, "--root", kindle);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("no EPUB"), result.err());
    assertTrue(result.err().contains("What works: send the book by e-mail"), result.err());
    assertEquals(List.of(), FileTree.files(kindle));
    CliRunner.run("send", story, "--root", kindle, "--format", "epub");
    assertEquals(List.of("documents/" + WELL + ".epub"), FileTree.files(kindle));
  }

  @Test
  void whatFailsIsSaidAndTheOthersAreSent() throws IOException {
    Path books = Files.createDirectories(folder.resolve("books"));
    Files.writeString(books.resolve("1.epub"), "no book");
    Files.write(books.resolve("2.epub"), FinishedBook.epub(2, "Two", "Ida", "x"));
    Files.write(books.resolve("3.txt"), new byte[] {0, 1, 2, 3, 0, 0});
    CliRunner.Result result = CliRunner.run("send", books, folder.resolve("gone.epub"),
        folder.resolve("gone.txt"), "--root", pocketBook);
    assertEquals(1, result.code());
    assertEquals(List.of("Ida/Two.epub"), FileTree.files(pocketBook));
    assertTrue(result.err().contains("1.epub: not a ZIP file"), result.err());
    assertTrue(result.err().contains("3.txt: "), result.err());
    assertTrue(result.err().contains("gone.epub: there is no such file"), result.err());
    assertTrue(result.err().contains("Failed:\n  " + books.resolve("1.epub")), result.err());
    assertTrue(result.out().endsWith(
        "5 books to PocketBook (" + pocketBook + "): 1 sent, 0 there already, 4 failed\n"),
        result.out());
  }

  @Test
  void inAFolderAStoryGoesAsItsBookUnlessThatIsOlder() throws IOException {
    Path books = story.getParent();
    Path book = books.resolve("well.epub");
    Files.write(book, FinishedBook.epub(9, "Finished", "Ida", "x"));
    Files.write(books.resolve("well.kepub.epub"), FinishedBook.epub(9, "Kobo's", "Ida", "x"));
    Files.write(books.resolve(".hidden.epub"), FinishedBook.epub(8, "Hidden", "Ida", "x"));
    CliRunner.run("send", books, "--root", pocketBook);
    CliRunner.run("send", books, "--root", kobo);
    assertEquals(List.of("Ida/Finished.epub"), FileTree.files(pocketBook));
    assertEquals(List.of("Ida/Kobo's.kepub.epub"), FileTree.files(kobo));
    Files.setLastModifiedTime(book, FileTime.fromMillis(0));
    CliRunner.run("send", books, "--root", pocketBook);
    assertEquals(List.of(WELL + ".epub", "Ida/Finished.epub"), FileTree.files(pocketBook));
    Files.delete(story);
    CliRunner.Result alone = CliRunner.run("send", books, "--root", pocketBook);
    assertTrue(alone.out().contains("1 there already, 0 failed"), alone.out() + alone.err());
  }

  @Test
  void archivesAndFoldersOfChaptersAreStoriesToo() throws IOException {
    Path zip = ZipFiles.of(folder.resolve("two.zip"), "a.txt", TinyStory.TEXT,
        "b.txt", TinyStory.TEXT.replace("Low Farm", "High Farm"));
    CliRunner.Result result = CliRunner.run("send", zip, "--root", pocketBook);
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of("Ada Moor/The Well at High Farm.epub", WELL + ".epub"),
        FileTree.files(pocketBook));
    CliRunner.run("send", "--as-one", story.getParent(), "--root", kobo);
    assertEquals(1, FileTree.files(kobo).size());
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    CliRunner.Result result = CliRunner.run("send", "--dry-run", story, "--root", kobo);
    assertEquals(0, result.code(), result.err());
    assertEquals(kobo.resolve(WELL + ".kepub.epub") + ": would be sent", result.outLines().get(0));
    assertTrue(result.outLines().get(1).contains("1 would be sent"), result.out());
    assertEquals(List.of(), FileTree.files(kobo));
  }

  @Test
  void theNameMayHaveAnotherForm() throws IOException {
    Path told = folder.resolve("told.txt");
    Files.writeString(told, "Title: Dusk\nAuthor: Ida\nSeries: Lamps #2\n\n\n" + TinyStory.TEXT);
    CliRunner.Result result = CliRunner.run("send", told, story, "--root", pocketBook, "--name",
        "{series}/{number} - {title} ({author})");
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of("Lamps/2 - Dusk (Ida).epub", "The Well at Low Farm (Ada Moor).epub"),
        FileTree.files(pocketBook));
    CliRunner.run("convert", told, "-o", folder.resolve("finished.epub"));
    CliRunner.run("send", folder.resolve("finished.epub"), "--root", kobo, "--name",
        "{series} {number}, {title}");
    assertEquals(List.of("Lamps 2, Dusk.kepub.epub"), FileTree.files(kobo));
    for (String bad : List.of("{author}", "{autor}/{title}", "../{title}")) {
      CliRunner.Result refused = CliRunner.run("send", story, "--root", kobo, "--name", bad);
      assertEquals(2, refused.code(), bad);
    }
  }

  @Test
  void whatIsForOneStoryIsRefusedForSeveral() {
    Path other = folder.resolve("other.txt");
    for (String option : List.of("--title", "--cover", "--corrections")) {
      CliRunner.Result result =
          CliRunner.run("send", story, other, "--root", kobo, option, "x");
      assertEquals(2, result.code(), result.err());
    }
    assertEquals(2, CliRunner.run("send", "-", "--root", kobo).code());
    assertEquals(2, CliRunner.run("send", "--root", kobo).code());
  }

  @Test
  void anEmptyFolderIsSaid() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    CliRunner.Result result = CliRunner.run("send", empty, "--root", kobo);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("holds no book (.epub) and no story"), result.err());
  }

  private byte[] converted(String... options) throws IOException {
    Path out = folder.resolve("out" + (options.length > 0 && options[0].equals("--format")
        ? ".kepub.epub" : ".epub"));
    List<Object> arguments = new ArrayList<>(List.of("convert", story, "--force", "-o", out));
    arguments.addAll(List.of(options));
    CliRunner.Result result = CliRunner.run(arguments.toArray());
    assertEquals(0, result.code(), result.err());
    return Files.readAllBytes(out);
  }
}
