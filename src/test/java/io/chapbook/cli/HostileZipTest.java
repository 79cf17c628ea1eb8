package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import io.chapbook.testing.ZipFiles;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that would cost somebody time, memory or files: refused in one line, as a whole. */
class HostileZipTest {

  private static final String TEXT = TinyStory.TEXT;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {
    "../a.txt", "a/../../b.txt", "/etc/a.txt", "C:\\a.txt", "c:a.txt", "..\\a.txt", "\\a.txt",
    "a\\..\\..\\b.txt", "a\0.txt", ".."})
  void namesThatLeadOutAreRefusedWhereverTheyStand(String name) throws Exception {
    Path zip = ZipFiles.of(folder.resolve("bad.zip"), "good.txt", TEXT, name, TEXT);
    assertRefused(zip, "a name that leads out of the archive");
  }

  @Test
  void aBackslashBetweenFoldersIsASlash() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("old.zip"), "in\\a.txt", TEXT);
    assertEquals(0, CliRunner.run("batch", zip, "-o", folder.resolve("out")).code());
    assertEquals(List.of("in/a.epub"), FileTree.books(folder.resolve("out")));
  }

  static Stream<Arguments> otherFiles() {
    return Stream.of(
        arguments(List.of("META-INF/container.xml", "a.txt"), "it is an EPUB book"),
        arguments(List.of("mimetype", "a.txt"), "it is an EPUB book"),
        arguments(List.of("word/document.xml", "[Content_Types].xml"), "it is an office document"),
        arguments(List.of("[Content_Types].xml"), "it is a Word document"),
        arguments(List.of("a.png", "b.jpg"), "there is no story in it"),
        arguments(List.of(), "there is no story in it"));
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void aZipThatIsNoArchiveOfStoriesIsNamed(List<String> names, String reason) throws Exception {
    String[] entries = names.stream()
        .flatMap(name -> Stream.of(name, name.equals("mimetype") ? "application/epub+zip" : TEXT))
        .toArray(String[]::new);
    Path zip = folder.resolve("bad.zip");
    if (entries.length > 0 && entries[0].equals("mimetype")) {
      stored(zip, entries[0], entries[1]);
    } else {
      ZipFiles.of(zip, entries);
    }
    assertFails(zip, reason, reason.startsWith("there is no") && !names.isEmpty() ? 2 : 1);
  }

  @Test
  void manyEntriesAreRefusedUnlessAllowed() throws Exception {
    Path zip = folder.resolve("bad.zip");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (int at = 0; at < 100_000; at++) {
        entries.putNextEntry(new ZipEntry(at + ".png"));
        entries.closeEntry();
      }
      entries.putNextEntry(new ZipEntry("a.txt"));
      entries.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    assertRefused(zip, "it holds more than 10000 files and folders; allow more with --max-entries");
    Result allowed = CliRunner.run("convert", zip, "--max-entries", 200_000);
    assertEquals(0, allowed.code(), allowed.err());
  }

  @Test
  void aCountThatIsALieDoesNotHelp() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("bad.zip"),
        "a.txt", TEXT, "b.txt", TEXT, "c.txt", TEXT, "d.txt", TEXT);
    byte[] bytes = Files.readAllBytes(zip);
    ZipFiles.put2(bytes, ZipFiles.end(bytes) + 10, 1);
    Files.write(zip, bytes);
    assertRefused(zip, "its list of files does not add up");
    Result result = CliRunner.run("inspect", zip, "--max-entries", 2);
    assertTrue(result.err().contains("it holds more than 2 files"), result.err());
  }

  @Test
  void aBombIsRefusedByItsRatio() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("bad.zip"), "a.txt", "a".repeat(4 << 20));
    assertRefused(zip, "a.txt in it unpacks to more than 200 times its size");
  }

  @Test
  void aStoryThatIsTooLargeIsRefusedUnlessAllowed() throws Exception {
    StringBuilder text = new StringBuilder();
    java.util.Random random = new java.util.Random(1);
    while (text.length() < 3 << 20) {
      text.append("word").append(random.nextInt(10_000)).append(random.nextInt(9) == 0 ? '\n' : ' ');
    }
    Path zip = ZipFiles.of(folder.resolve("bad.zip"), "a.txt", text.toString());
    Result result = CliRunner.run("inspect", zip, "--max-size", 2);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("a.txt in it has more than 2 MiB; allow more with --max-size"),
        result.err());
    assertEquals(0, CliRunner.run("inspect", zip, "--max-size", 4).code());
  }

  @Test
  void entriesThatShareBytesAreRefused() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("bad.zip"), "a.txt", TEXT, "b.txt", TEXT);
    byte[] bytes = Files.readAllBytes(zip);
    ZipFiles.put4(bytes, ZipFiles.record(bytes, 1) + 42, 0);
    Files.write(zip, bytes);
    assertRefused(zip, "share the same bytes");
  }

  @Test
  void twoEntriesOfOneNameAreRefused() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("bad.zip"), "a.txt", TEXT, "./a.txt", TEXT);
    assertRefused(zip, "it holds two files called a.txt");
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Path zip = ZipFiles.of(folder.resolve("bad.zip"), "a.txt", TEXT, "b.txt", "/etc/passwd");
    byte[] bytes = Files.readAllBytes(zip);
    int record = ZipFiles.record(bytes, 1);
    bytes[record + 5] = 3;
    ZipFiles.put4(bytes, record + 38, 0xA1FF0000);
    Files.write(zip, bytes);
    Result result = CliRunner.run("convert", zip);
    assertEquals(0, result.code());
    assertTrue(result.err().contains("passed over 1 link"), result.err());
    assertEquals(List.of("a.epub", "bad.zip"), FileTree.books(folder));
  }

  private void assertRefused(Path zip, String reason) throws Exception {
    assertFails(zip, reason, 1);
  }

  private void assertFails(Path zip, String reason, int lines) throws Exception {
    List<String> before = FileTree.books(folder);
    Path good = TinyStory.in(folder.resolve("good-one.txt"));
    for (String command : List.of("convert", "batch")) {
      Result result = CliRunner.run(command, zip, good, "-o", folder.resolve(command));
      assertEquals(1, result.code());
      String line = result.errLines().get(lines - 1);
      assertTrue(line.startsWith("chapbook: " + zip + ": "), result.err());
      assertTrue(line.contains(reason), result.err());
      assertEquals(List.of("good-one.epub"), FileTree.books(folder.resolve(command)));
    }
    assertEquals(before.size() + 3, FileTree.books(folder).size());
  }

  private static void stored(Path zip, String name, String text) throws Exception {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(ZipEntry.STORED);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(bytes);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
      entries.putNextEntry(entry);
      entries.write(bytes);
    }
  }
}
