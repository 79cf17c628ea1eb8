package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.TinyStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code batch --verify}, {@code --prune}, {@code diff} and {@code merge-manifests}. */
class ManifestCommandsTest {

  @TempDir private Path folder;

  private Path stories;
  private Path out;

  @BeforeEach
  void makeBooks() throws Exception {
    stories = folder.resolve("stories");
    out = folder.resolve("out");
    for (String name : List.of("a", "b", "c")) {
      TinyStory.in(stories.resolve(name + ".txt"));
    }
    batch(out);
  }

  private Result batch(Path output, Object... more) {
    Object[] arguments = new Object[5 + more.length];
    System.arraycopy(
        new Object[] {"batch", stories, "-o", output, "--no-cover"}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CliRunner.run(arguments);
  }

  @Test
  void verifySaysThatAllIsAsItWasMade() {
    assertEquals(
        new Result(0, "3 books as made, 0 missing, 0 altered, 0 not in the manifest\n", ""),
        CliRunner.run("batch", "--verify", "-o", out));
    assertEquals(new Result(0, "", ""), CliRunner.run("batch", "--verify", "-q", "-o", out));
  }

  @Test
  void verifyFindsWhatIsMissingAlteredOrStrangeAndChangesNothing() throws Exception {
    Files.delete(out.resolve("a.epub"));
    byte[] book = Files.readAllBytes(out.resolve("b.epub"));
    book[book.length / 2] ^= 1;
    var time = Files.getLastModifiedTime(out.resolve("b.epub"));
    Files.write(out.resolve("b.epub"), book);
    Files.setLastModifiedTime(out.resolve("b.epub"), time);
    Files.write(out.resolve("mine.epub"), book);
    Result result = CliRunner.run("batch", "--verify", "-o", out);
    assertEquals(1, result.code());
    assertEquals(List.of(
        out.resolve("a.epub") + ": it is missing; batch makes it again",
        out.resolve("b.epub") + ": it is not what was made; batch makes it again and keeps this one",
        out.resolve("mine.epub") + ": it is not in the manifest; no batch made it here",
        "1 book as made, 1 missing, 1 altered, 1 not in the manifest"), result.outLines());
    assertTrue(Files.notExists(out.resolve("a.epub")));
  }

  @Test
  void verifyNeedsAManifest() {
    Result result = CliRunner.run("batch", "--verify", "-o", stories);
    assertEquals(1, result.code());
    assertTrue(result.err().contains("there is no manifest in this folder"), result.err());
  }

  @Test
  void diffSaysWhichBooksChangedAndWhy() throws Exception {
    Path other = folder.resolve("other");
    Files.writeString(stories.resolve("a.txt"), TinyStory.TEXT + "More.");
    Files.delete(stories.resolve("b.txt"));
    TinyStory.in(stories.resolve("d.txt"));
    batch(other);
    Result result = CliRunner.run("diff", out, other);
    assertEquals(3, result.code());
    assertEquals(List.of(
        "changed a.epub (a.txt): the story changed",
        "gone b.epub (b.txt)",
        "new d.epub (d.txt)",
        "1 the same, 1 new, 1 gone, 1 changed"), result.outLines());
    assertEquals(List.of(
        "{\"change\":\"changed\",\"source\":\"a.txt\",\"book\":\"a.epub\",\"causes\":[\"source\"]}",
        "{\"change\":\"gone\",\"source\":\"b.txt\",\"book\":\"b.epub\",\"causes\":[]}",
        "{\"change\":\"new\",\"source\":\"d.txt\",\"book\":\"d.epub\",\"causes\":[]}"),
        CliRunner.run("diff", "--format", "jsonl", out, other).outLines());
  }

  @Test
  void diffOfTheSameBooksIsAllWell() {
    Path other = folder.resolve("other");
    batch(other, "--jobs", "1");
    assertEquals(new Result(0, "3 the same, 0 new, 0 gone, 0 changed\n", ""),
        CliRunner.run("diff", out.resolve("chapbook-manifest.jsonl"), other));
    assertEquals(1, CliRunner.run("diff", out, stories).code());
    assertEquals(2, CliRunner.run("diff", out).code());
  }

  @Test
  void mergedManifestsTellOfTheBooksOfBoth() throws Exception {
    Path other = folder.resolve("other");
    Files.delete(stories.resolve("a.txt"));
    TinyStory.in(stories.resolve("d.txt"));
    batch(other);
    Files.copy(other.resolve("d.epub"), out.resolve("d.epub"));
    Result merged = CliRunner.run("merge-manifests", out, other, "-o", out);
    assertEquals(new Result(0, out.resolve("chapbook-manifest.jsonl") + ": 4 books\n", ""), merged);
    assertEquals(0, CliRunner.run("batch", "--verify", "-o", out).code());
    batch(other, "--notes", "drop");
    Result clash = CliRunner.run("merge-manifests", out, other, "-o", out);
    assertEquals(1, clash.code());
    assertEquals(3, clash.errLines().size(), clash.err());
  }

  @Test
  void prunedBooksAreCountedAndTheRestStays() throws Exception {
    Files.delete(stories.resolve("a.txt"));
    assertTrue(batch(out).err().contains("a.txt: the story is gone; its book"));
    Result pruned = batch(out, "--prune");
    assertEquals(0, pruned.code());
    assertTrue(pruned.err().contains("1 book of stories that are gone removed"), pruned.err());
    assertTrue(Files.notExists(out.resolve("a.epub")));
    assertEquals(0, CliRunner.run("batch", "--verify", "-o", out).code());
  }

  @Test
  void anAlteredBookIsToldAndTheReasonShownWhenAsked() throws Exception {
    Files.writeString(out.resolve("a.epub"), "annotated");
    Result result = batch(out, "-v");
    assertTrue(result.err().contains("it is kept as a.epub.old"), result.err());
    assertTrue(result.out().contains("  made again: the book had been altered"), result.out());
  }
}
