package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TarFiles;
import io.chapbook.testing.TinyStory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tar archives of stories, whole and broken, as a person gives them to {@code batch}. */
class TarInputTest {

  private static final String TEXT = TinyStory.TEXT;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"all.tar", "all.tar.gz", "all.tgz", "ALL.TGZ"})
  void batchMakesABookOfEachStoryAndKeepsFolders(String name) throws Exception {
    Path tar = new TarFiles().entry("b/", '5', "").file("b/10.txt", TEXT).file("./b/2.md", TEXT)
        .file("a.html", "<p>" + TEXT + "</p>").write(folder.resolve(name));
    Result result = batch(tar);
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    assertEquals(List.of("a.epub", "b/10.epub", "b/2.epub"), books());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aHundredStoriesComeWholeWhateverTheJobs(int jobs) throws Exception {
    TarFiles files = new TarFiles();
    for (int number = 0; number < 100; number++) {
      files.file("s" + number * 37 % 100 + ".txt", "Story " + number + "\n\n" + TEXT.repeat(3));
    }
    Path tar = files.write(folder.resolve("all.tar.gz"));
    Result result = CliRunner.run(
        "batch", tar, "-o", folder.resolve("out"), "--no-cover", "-j", jobs);
    assertEquals(0, result.code(), result.err());
    assertEquals(100, books().size());
    Path story = folder.resolve("s7.txt");
    Files.writeString(story, "Story 11\n\n" + TEXT.repeat(3));
    CliRunner.run("convert", story, "--no-cover", "-o", folder.resolve("one.epub"));
    assertEquals(
        -1, Files.mismatch(folder.resolve("one.epub"), folder.resolve("out/s7.epub")));
  }

  @Test
  void longNamesAreReadInBothForms() throws Exception {
    String deep = "folder-of-many-letters/".repeat(6);
    Path tar = new TarFiles().posix(deep + "one.txt", TEXT).gnu(deep + "two.txt", TEXT)
        .write(folder.resolve("all.tar"));
    assertEquals(0, batch(tar).code());
    assertEquals(List.of(deep + "one.epub", deep + "two.epub"), books());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
  void namesAreReadInTheEncodingOfTheMachineThatPackedThem(String encoding) throws Exception {
    Path tar = new TarFiles().names(Charset.forName(encoding))
        .file("Die h\u00fcbsche M\u00fcllerin.txt", TEXT).write(folder.resolve("all.tar"));
    assertTrue(CliRunner.run("inspect", "--format", "jsonl", tar).out().startsWith(
        "{\"source\":\"Die h\u00fcbsche M\u00fcllerin.txt\""));
  }

  @Test
  void ofTwoFilesOfOneNameTheLaterCountsAndItIsSaid() throws Exception {
    Path tar = new TarFiles().file("a.txt", "Old Title\n\n" + TEXT).file("b.txt", TEXT)
        .file("./a.txt", "New Title\nby Ada Moor\n\n" + TEXT).write(folder.resolve("all.tar.gz"));
    Result result = batch(tar);
    assertEquals(
        List.of("chapbook: " + tar + ": passed over 1 older file of the same name"),
        result.errLines());
    assertTrue(result.out().contains("\"New Title\""), result.out());
    assertEquals(List.of("a.epub", "b.epub"), books());
  }

  @Test
  void linksAndDevicesArePassedOverAndSparseFilesFailAlone() throws Exception {
    Path tar = new TarFiles().entry("link.txt", '2', "").entry("hard.txt", '1', "")
        .entry("pipe.txt", '6', "").entry("disk.txt", '4', "").entry("holes.txt", 'S', TEXT)
        .entry("PaxHeaders/x", 'x', "22 GNU.sparse.major=1\n").file("new-holes.txt", TEXT)
        .file("good.txt", TEXT).write(folder.resolve("all.tar"));
    Result result = batch(tar);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("passed over 2 links and 2 devices"), result.err());
    assertTrue(result.err().contains("holes.txt: it is a sparse file"), result.err());
    assertTrue(result.err().contains("new-holes.txt: it is a sparse file"), result.err());
    assertEquals(List.of("good.epub"), books());
  }

  static Stream<Arguments> brokenArchives() throws Exception {
    TarFiles files = new TarFiles().file("a.txt", TEXT).file("b.txt", TEXT);
    int two = files.unended().length;
    byte[] three = files.file("c.txt", TEXT).ended();
    byte[] packed = TarFiles.packed(three);
    byte[] overwritten = three.clone();
    Arrays.fill(overwritten, two, two + 300, (byte) 'x');
    byte[] damaged = packed.clone();
    damaged[packed.length - 6] ^= 0x55;
    return Stream.of(
        arguments("in a story", "x.tar", Arrays.copyOf(three, two + 700), 2, "it is cut off"),
        arguments("in a header", "x.tar", Arrays.copyOf(three, two + 100), 2, "it is cut off"),
        arguments("between stories", "x.tar", Arrays.copyOf(three, two), 2, "it may be cut off"),
        arguments("a packed one", "x.tgz", Arrays.copyOf(packed, packed.length - 9), 3,
            "it is cut off"),
        arguments("a header of nonsense", "x.tar", overwritten, 2, "it is damaged"),
        arguments("a wrong sum of gzip", "x.tgz", damaged, 3, "it is damaged"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenArchives")
  void whatIsWholeIsConvertedAndTheRestIsSaid(
      String where, String name, byte[] content, int whole, String words) throws Exception {
    Path tar = Files.write(folder.resolve(name), content);
    Result result = batch(tar);
    assertEquals(1, result.code());
    assertTrue(result.err().contains(words), result.err());
    assertTrue(result.err().contains("its first " + whole + " entries are whole"), result.err());
    assertEquals(List.of("a.epub", "b.epub", "c.epub").subList(0, whole), books());
  }

  static Stream<Arguments> hostileArchives() throws Exception {
    byte[] zeros = TarFiles.packed(new TarFiles().file("a.txt", " ".repeat(30 << 20)).ended());
    return Stream.of(
        arguments("x.tar", new TarFiles().file("../a.txt", TEXT).ended(), "leads out"),
        arguments("x.tar", new TarFiles().posix("/etc/a.txt", TEXT).ended(), "leads out"),
        arguments("x.tar", new TarFiles().gnu("n".repeat(5000), TEXT).ended(), "not safe"),
        arguments("x.tgz", zeros, "200 times its size"),
        arguments("x.tar", TEXT.getBytes(StandardCharsets.UTF_8), "no tar archive"),
        arguments("x.tar", new byte[0], "it is empty"),
        arguments("x.tar", new TarFiles().file("a.txt", "x".repeat(2 << 20)).ended(), "--max-size"),
        arguments("x.tar", many(7).ended(), "--max-entries"),
        arguments("x.tgz", TarFiles.packed(many(1).ended()).length == 0 ? null
            : Arrays.copyOf(TarFiles.packed(many(1).ended()), 20), "nothing in it is whole"),
        arguments("x.tar", new TarFiles().entry("a/", '5', "").ended(), "there is no story in it"));
  }

  private static TarFiles many(int number) {
    TarFiles files = new TarFiles();
    for (int at = 0; at < number; at++) {
      files.file(at + ".txt", TEXT);
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("hostileArchives")
  void whatIsHostileOrNoArchiveIsRefusedAsAWhole(String name, byte[] content, String words)
      throws Exception {
    Path tar = Files.write(folder.resolve(name), content);
    Result result = CliRunner.run("batch", tar, "-o", folder.resolve("out"),
        "--max-size", "1", "--max-entries", "6");
    assertEquals(1, result.code());
    assertTrue(result.errLines().get(0).contains(words), result.err());
    assertEquals(List.of(), books());
  }

  @Test
  void anArchiveIsOneBookIfSomebodyAsks() throws Exception {
    Path tar = new TarFiles().file("10.txt", "Chapter 10\n\n" + TEXT)
        .file("9.txt", "Chapter 9\n\n" + TEXT).write(folder.resolve("novel.tar.gz"));
    assertEquals(0, CliRunner.run(
        "batch", "--as-one", tar, "-o", folder.resolve("out")).code());
    assertEquals(1, books().size());
  }

  private Result batch(Path tar) {
    return CliRunner.run("batch", tar, "-o", folder.resolve("out"), "--no-cover");
  }

  private List<String> books() throws Exception {
    return Files.exists(folder.resolve("out"))
        ? FileTree.books(folder.resolve("out")) : List.of();
  }
}
