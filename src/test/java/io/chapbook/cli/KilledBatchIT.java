package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.EpubValidation;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real {@code batch} at moments that a seed chooses, and runs it to the end then: the folder
 * must be the same, byte by byte, as that of a batch which nobody disturbed, the manifest included.
 * {@code -Dbatch.kills=100 -Dbatch.stories=2000} does so more often than a build has time for.
 */
class KilledBatchIT {

  private static final int KILLS = Integer.getInteger("batch.kills", 8);
  private static final int STORIES = Integer.getInteger("batch.stories", 200);

  /** EPUBCheck looks at so many of the books; all others are compared with books made alike. */
  private static final int VALIDATED = 5;

  @TempDir private Path folder;

  private final Random random = new Random(20261122);
  private int amid;
  private int leftParts;

  @Test
  void aBatchThatIsKilledGoesOnAsIfNothingHadBeen() throws Exception {
    writeStories();
    Path undisturbed = folder.resolve("undisturbed");
    assertEquals(0, batch(undisturbed).waitFor());
    long usual = System.nanoTime();
    assertEquals(0, batch(folder.resolve("usual")).waitFor());
    usual = System.nanoTime() - usual;
    List<String> files = FileTree.files(undisturbed);
    assertEquals(STORIES + 1, files.size(), "a book each, and the manifest");
    assertSame(undisturbed, files, folder.resolve("usual"));
    for (String book : files.stream().filter(one -> one.endsWith(".epub")).limit(VALIDATED).toList()) {
      assertEquals(List.of(), EpubValidation.problems(undisturbed.resolve(book)), book);
    }
    for (int kill = 0; kill < KILLS; kill++) {
      Path out = folder.resolve("killed-" + kill);
      Process process = batch(out);
      process.waitFor(random.nextLong(usual), TimeUnit.NANOSECONDS);
      process.destroyForcibly().waitFor();
      look(out);
      assertEquals(0, batch(out).waitFor(), Files.readString(folder.resolve("output.txt")));
      assertSame(undisturbed, files, out);
      delete(out);
    }
    System.out.println("batch of " + STORIES + " was killed " + KILLS + " times, " + amid
        + " of them with some books done; " + leftParts + " times a part was left");
    assertTrue(amid > 0, "no kill came while books were made");
  }

  private void writeStories() throws IOException {
    for (int number = 0; number < STORIES; number++) {
      Path file = TinyStory.in(folder.resolve("stories/" + number % 7 + "/s" + number + ".txt"));
      Files.writeString(file, TinyStory.TEXT + "The bucket fell " + number + " times.\n");
      // Older than any run, as stories are; the manifest then has the same times in each.
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L + number));
    }
  }

  private Process batch(Path out) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m",
        "-jar", System.getProperty("chapbook.jar"),
        "batch", folder.resolve("stories").toString(), "-o", out.toString(),
        "--jobs", "2", "--no-report"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile()).start();
  }

  private void look(Path out) throws IOException {
    if (!Files.exists(out)) {
      return;
    }
    List<String> there = FileTree.files(out);
    long books = there.stream().filter(file -> file.endsWith(".epub")).count();
    amid += books > 0 && books < STORIES ? 1 : 0;
    leftParts += there.stream().anyMatch(file -> file.contains(".chapbook-")) ? 1 : 0;
  }

  private static void assertSame(Path undisturbed, List<String> files, Path out)
      throws IOException {
    assertEquals(files, FileTree.files(out));
    for (String file : files) {
      assertEquals(-1, Files.mismatch(undisturbed.resolve(file), out.resolve(file)), file);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
