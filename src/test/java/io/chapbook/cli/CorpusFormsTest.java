package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which a corpus comes and goes: lists, shards, layouts, and odd folders. */
class CorpusFormsTest {

  private static final String TEXT = TinyStory.TEXT;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"\\n, false", "\\r\\n, false", "\\0, true"})
  void aListOfPathsIsReadFromTheStandardInput(String ending, boolean nul) throws Exception {
    String end = ending.replace("\\n", "\n").replace("\\r", "\r").replace("\\0", "\0");
    Path one = story("in/a/one.txt", "One");
    Path two = story("in/b/two words.txt", "Two");
    String list = String.join(end, one.toString(), two.toString(), "", one.toString(),
        folder.resolve("in").toString(), "");
    List<Object> arguments = new ArrayList<>(
        List.of("batch", "--files-from", "-", "-o", out(), "--no-cover"));
    if (nul) {
      arguments.add("-0");
    }
    Result result = CliRunner.runWith(new ByteArrayInputStream(
        list.getBytes(StandardCharsets.UTF_8)), arguments.toArray());
    assertEquals(0, result.code(), result.err());
    assertTrue(result.err().contains("passed over 1 folder in the list"), result.err());
    String below = folder.toString().substring(1) + "/in/";
    assertEquals(List.of(below + "a/one.epub", below + "b/two words.epub"), books());
  }

  @Test
  void aListThatIsNoneIsWrongUsageOrAFailure() throws Exception {
    Path list = Files.writeString(folder.resolve("list"), "a.txt\0b.txt\0");
    Result result = batch("--files-from", list);
    assertEquals(2, result.code());
    assertTrue(result.err().contains("give -0 as well"), result.err());
    assertEquals(1, batch("--files-from", folder.resolve("none")).code());
    assertEquals(2, CliRunner.run("batch", "-o", out()).code());
    assertEquals(2, batch("-0", story("a.txt", "A")).code());
    Files.writeString(list, "gone.txt\n");
    result = batch("--files-from", list);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("gone.txt: there is no such file"), result.err());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 13})
  void shardsAreDisjointAndTogetherAll(int count) throws Exception {
    Random random = new Random(count);
    for (int number = 0; number < 60; number++) {
      story("in/" + random.nextInt(4) + "/s" + number + ".txt", "S" + number);
    }
    story("in/clash.txt", "First");
    story("in/clash.md", "Second");
    Path in = folder.resolve("in");
    CliRunner.run("batch", in, "-o", folder.resolve("whole"), "--no-cover", "-q");
    TreeMap<String, byte[]> parts = new TreeMap<>();
    for (int number = 1; number <= count; number++) {
      Path part = folder.resolve("part" + number);
      Result result = CliRunner.run(
          "batch", in, "-o", part, "--shard", number + "/" + count, "--no-cover", "-q");
      assertEquals(0, result.code(), result.err());
      for (String book : Files.exists(part) ? FileTree.books(part) : List.<String>of()) {
        assertEquals(null, parts.put(book, Files.readAllBytes(part.resolve(book))), book);
      }
    }
    assertEquals(FileTree.books(folder.resolve("whole")), new ArrayList<>(parts.keySet()));
    for (String book : parts.keySet()) {
      assertEquals(0, java.util.Arrays.compare(
          parts.get(book), Files.readAllBytes(folder.resolve("whole").resolve(book))), book);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "1", "1/0", "a/b", "1/2/3", "-1/3"})
  void aShardThatIsNoneIsWrongUsage(String shard) throws Exception {
    assertEquals(2, batch("--shard=" + shard, story("a.txt", "A")).code());
  }

  @Test
  void booksStandByAuthorAndTitleAndClashesAreNumberedWhateverTheJobs() throws Exception {
    story("in/1/x.txt", "The Well");
    story("in/2/y.txt", "The Well");
    story("in/3/z.txt", "the well");
    story("in/4.txt", "Other: A/B?");
    Files.writeString(folder.resolve("in/5.txt"), "");
    List<String> expected = List.of("Ada Moor/Other_ A_B_.epub", "Ada Moor/The Well-2.epub",
        "Ada Moor/The Well.epub", "Ada Moor/the well-3.epub");
    for (int jobs : new int[] {1, 4}) {
      Path out = folder.resolve("out" + jobs);
      Result result = CliRunner.run("batch", folder.resolve("in"), "-o", out,
          "--layout", "author/title", "-j", jobs, "--no-cover");
      assertEquals(1, result.code());
      assertEquals(expected, FileTree.books(out));
      assertTrue(CliRunner.run("batch", folder.resolve("in"), "-o", out, "--layout",
          "author/title", "--no-cover").out().contains("4 skipped, 1 failed"));
    }
  }

  @Test
  void shardsNeedNamesThatNobodyElseGives() throws Exception {
    story("in/1/x.txt", "The Well");
    story("in/2/x.txt", "The Well");
    Result refused = batch("--shard", "1/2", "--layout", "author/title", folder.resolve("in"));
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("{hash}"), refused.err());
    assertEquals(0, batch("--layout", "{title}-{hash}", folder.resolve("in")).code());
    List<String> whole = books();
    assertEquals(2, whole.size());
    List<String> parts = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      Path out = folder.resolve("part" + number);
      assertEquals(0, CliRunner.run("batch", folder.resolve("in"), "-o", out, "--shard",
          number + "/3", "--layout", "{title}-{hash}", "--no-cover").code());
      parts.addAll(FileTree.books(out));
    }
    parts.sort(null);
    assertEquals(whole, parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{writer}", "author", "{title", "../{title}", "/{title}", "trees"})
  void aLayoutThatIsNoneIsWrongUsage(String layout) throws Exception {
    assertEquals(2, batch("--layout", layout, story("a.txt", "A")).code());
  }

  @Test
  void aFolderThatLoopsByALinkIsReadOnce() throws Exception {
    story("in/a/one.txt", "One");
    Files.createSymbolicLink(folder.resolve("in/a/again"), folder.resolve("in"));
    Result result = batch(folder.resolve("in"));
    assertEquals(0, result.code(), result.err());
    assertEquals(List.of("a/one.epub"), books());
  }

  @Test
  void namesThatDifferByCaseOnlyGetBooksOfTheirOwn() throws Exception {
    story("in/Story.txt", "One");
    story("in/story.txt", "Two");
    assertEquals(0, batch(folder.resolve("in")).code());
    assertEquals(List.of("Story.epub", "story-2.epub"), books());
  }

  @ParameterizedTest
  @ValueSource(strings = {"in", "in/out", "in/deep/out"})
  void booksAndReportsInTheInputAreNoStories(String place) throws Exception {
    story("in/a.txt", "A");
    story("in/report.html", "<html><body><p>" + TEXT + "</p></body></html>");
    Path in = folder.resolve("in");
    Path out = folder.resolve(place);
    Result refused = CliRunner.run("batch", in, "-o", in, "--no-cover");
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("it is no report of Chapbook's"), refused.err());
    Files.delete(in.resolve("report.html"));
    for (int run = 0; run < 3; run++) {
      Result result = CliRunner.run("batch", in, "-o", out, "--no-cover");
      assertEquals(0, result.code(), result.err());
      assertTrue(result.out().contains("1 story: "), result.out());
    }
    assertFalse(Files.exists(out.resolve("report.epub")));
  }

  private Path story(String name, String title) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, TEXT.replaceFirst("The Well at Low Farm", title));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Result batch(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("batch", "-o", out(), "--no-cover"));
    all.addAll(List.of(arguments));
    return CliRunner.run(all.toArray());
  }

  private List<String> books() throws Exception {
    return FileTree.books(out());
  }
}
