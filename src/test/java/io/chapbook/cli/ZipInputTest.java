package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import io.chapbook.testing.ZipFiles;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of stories, as a person gives them to each command. */
class ZipInputTest {

  private static final String TEXT = TinyStory.TEXT;

  @TempDir private Path folder;

  @Test
  void batchMakesABookOfEachStoryAndKeepsFolders() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"),
        "b/", "", "b/10.txt", TEXT, "b/2.md", TEXT, "a.html", "<p>" + TEXT + "</p>");
    Result result = CliRunner.run("batch", zip, "-o", folder.resolve("out"));
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    assertTrue(result.out().contains("3 stories: 3 converted, 0 skipped, 0 failed"), result.out());
    assertEquals(
        List.of("a.epub", "b/10.epub", "b/2.epub"), FileTree.books(folder.resolve("out")));
  }

  @Test
  void aStoryFromAnArchiveHasTheSameBookAsFromAFile() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "in/story.txt", TEXT);
    Path story = TinyStory.in(folder.resolve("story.txt"));
    CliRunner.run("convert", zip, "-o", folder.resolve("one.epub"));
    CliRunner.run("convert", story, "-o", folder.resolve("two.epub"));
    assertEquals(-1, Files.mismatch(folder.resolve("one.epub"), folder.resolve("two.epub")));
  }

  @Test
  void inspectTellsOfEachStoryInNaturalOrder() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"),
        "s10.txt", TEXT, "deep/s1.txt", TEXT, "s9.txt", TEXT);
    Result result = CliRunner.run("inspect", "--format", "jsonl", zip);
    assertEquals(
        List.of("s1.txt", "s9.txt", "s10.txt"),
        result.outLines().stream().map(line -> line.split("\"")[3]).toList());
  }

  @Test
  void convertWithoutAnOutputPutsBooksBesideTheArchive() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "a/x.txt", TEXT, "b/x.txt", TEXT);
    assertEquals(0, CliRunner.run("convert", zip).code());
    assertEquals(List.of("all.zip", "x-2.epub", "x.epub"), FileTree.books(folder));
  }

  @Test
  void whatIsNoStoryIsCountedAndPassedOver() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "a.txt", TEXT, "cover.png", "png",
        ".DS_Store", "x", "__MACOSX/._a.txt", "x", "older.zip", "zip", "README.md", "read me");
    Result result = CliRunner.run("convert", zip);
    assertEquals(0, result.code());
    assertEquals(
        List.of("chapbook: " + zip + ": passed over 4 other files and 1 archive; an archive in an"
            + " archive is not opened, unpack it first"),
        result.errLines());
    assertEquals("", CliRunner.run("convert", "-q", "--force", zip).err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM437", "UTF-8", "IBM850"})
  void namesAreReadInTheEncodingOfTheMachineThatPackedThem(String encoding) throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), Charset.forName(encoding),
        "Die h\u00fcbsche M\u00fcllerin.txt", TEXT);
    Result result = CliRunner.run("inspect", "--format", "jsonl", zip);
    assertTrue(result.out().startsWith("{\"source\":\"Die h\u00fcbsche M\u00fcllerin.txt\""),
        result.out());
  }

  @Test
  void manyRussianNamesShowTheirEncoding() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), Charset.forName("IBM866"),
        "\u0413\u043b\u0430\u0432\u0430 \u043f\u0435\u0440\u0432\u0430\u044f.txt", TEXT,
        "\u0412\u0435\u0447\u0435\u0440\u043d\u0438\u0439 \u0437\u0432\u043e\u043d.txt", TEXT,
        "\u0412\u043e\u0437\u0432\u0440\u0430\u0449\u0435\u043d\u0438\u0435 \u0434\u043e\u043c\u043e\u0439.txt", TEXT);
    Result result = CliRunner.run("inspect", zip);
    assertTrue(result.out().contains(
        "\u0412\u0435\u0447\u0435\u0440\u043d\u0438\u0439 \u0437\u0432\u043e\u043d.txt ("), result.out());
  }

  @Test
  void aBadStoryInsideIsReportedAndTheOthersGoOn() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "empty.txt", "", "good.txt", TEXT);
    Result result = CliRunner.run("batch", zip, "-o", folder.resolve("out"));
    assertEquals(1, result.code());
    assertTrue(result.errLines().get(0).startsWith(
        "chapbook: " + zip + ": empty.txt: it is empty"), result.err());
    assertEquals(List.of("good.epub"), FileTree.books(folder.resolve("out")));
  }

  @Test
  void anEntryThatIsDamagedEncryptedOrOddlyPackedFailsAlone() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"),
        "a.txt", TEXT, "b.txt", TEXT + "b", "c.txt", TEXT + "c", "d.txt", TEXT + "d");
    byte[] bytes = Files.readAllBytes(zip);
    bytes[60] ^= 0x55;
    ZipFiles.put2(bytes, ZipFiles.record(bytes, 1) + 8, 1);
    ZipFiles.put2(bytes, ZipFiles.record(bytes, 2) + 10, 93);
    Files.write(zip, bytes);
    Result result = CliRunner.run("convert", zip);
    assertAll(
        () -> assertEquals(1, result.code()),
        () -> assertEquals(3, result.errLines().size(), result.err()),
        () -> assertTrue(result.err().contains("a.txt: it is damaged"), result.err()),
        () -> assertTrue(result.err().contains("b.txt: it is encrypted"), result.err()),
        () -> assertTrue(result.err().contains("c.txt: it is packed by method 93"), result.err()),
        () -> assertTrue(Files.exists(folder.resolve("d.epub"))));
  }

  @Test
  void anEntryWhoseSizeIsALieFailsAlone() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "a.txt", TEXT, "b.txt", TEXT, "c.txt", TEXT);
    byte[] bytes = Files.readAllBytes(zip);
    ZipFiles.put4(bytes, ZipFiles.record(bytes, 0) + 24, TEXT.length() - 7);
    ZipFiles.put4(bytes, ZipFiles.record(bytes, 1) + 24, TEXT.length() + 7);
    Files.write(zip, bytes);
    Result result = CliRunner.run("convert", zip);
    assertEquals(2, result.errLines().size(), result.err());
    assertEquals(List.of("all.zip", "c.epub"), FileTree.books(folder));
  }

  @Test
  void batchMakesOnlyWhatChangedInTheArchive() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "a.txt", TEXT);
    CliRunner.run("batch", zip, "-o", folder);
    assertTrue(CliRunner.run("batch", zip, "-o", folder).out().contains("1 skipped"));
    Files.setLastModifiedTime(zip, FileTime.fromMillis(
        Files.getLastModifiedTime(folder.resolve("a.epub")).toMillis() + 60_000));
    assertTrue(CliRunner.run("batch", zip, "-o", folder).out().contains("1 skipped"));
    ZipFiles.of(zip, "a.txt", TEXT, "b.txt", TEXT);
    assertTrue(CliRunner.run("batch", zip, "-o", folder).out().contains("1 converted, 1 skipped"));
  }

  @Test
  void oneBookForAnArchiveOfManyStoriesIsWrongUsage() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "a.txt", TEXT, "b.txt", TEXT);
    for (List<Object> options : List.<List<Object>>of(
        List.of("-o", folder.resolve("one.epub")), List.of("--title", "One"))) {
      Result result = CliRunner.run("convert", zip, options.get(0), options.get(1));
      assertEquals(2, result.code());
      assertTrue(result.err().contains(options.get(0).toString()), result.err());
    }
    assertEquals(List.of("all.zip"), FileTree.books(folder));
  }

  @Test
  void anArchiveAfterAProgramIsReadAsItWasPacked() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "a.txt", TEXT);
    byte[] bytes = Files.readAllBytes(zip);
    byte[] moved = new byte[bytes.length + 1000];
    System.arraycopy(bytes, 0, moved, 1000, bytes.length);
    Files.write(zip, moved);
    assertEquals(0, CliRunner.run("inspect", zip).code());
  }

  @Test
  void aCoverBesideTheArchiveIsFound() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("all.zip"), "in/a.txt", TEXT);
    Files.createDirectories(folder.resolve("covers"));
    Files.writeString(folder.resolve("covers/a.png"), "no picture");
    assertTrue(CliRunner.run("convert", zip).out().contains("COV-001"));
    assertFalse(CliRunner.run("convert", zip, "--force", "--covers", folder).out()
        .contains("COV-001"));
  }
}
