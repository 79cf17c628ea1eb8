package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.FileTree;
import io.chapbook.testing.FinishedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real {@code send} again and again, as a pulled cable would. Two editions of the same
 * books are sent in turn, so there is always something to replace; whenever the process ends, each
 * name must stand for a whole book of one edition or the other. {@code -Dsend.kills=200} kills more
 * often than a build has time for.
 */
class KilledSendIT {

  private static final int KILLS = Integer.getInteger("send.kills", 12);

  private static final int BOOKS = 10;

  /** So many bytes a book, for the copying to take a good part of the run. */
  private static final int SIZE = 2_000_000;

  /** After so many kills a run may end. */
  private static final int TO_COMPLETION = 4;

  @TempDir private Path folder;

  private final Random random = new Random(20261121);
  private int leftParts;
  private int mixed;

  @Test
  void leavesNoBrokenBookAndLosesNone() throws Exception {
    byte[][][] editions = {edition("first"), edition("second")};
    Path drive = Files.createDirectories(folder.resolve("drive"));
    assertEquals(0, send(0, drive).waitFor());
    assertWhole(drive, editions, 0);
    long usual = System.nanoTime();
    assertEquals(0, send(1, drive).waitFor());
    usual = System.nanoTime() - usual;
    for (int kill = 1; kill <= KILLS; kill++) {
      int edition = kill % 2;
      Process process = send(edition, drive);
      if (kill % 3 != 0) {
        awaitCopying(process, drive);
        process.waitFor(random.nextLong(usual / 2), TimeUnit.NANOSECONDS);
      } else {
        process.waitFor(random.nextLong(usual), TimeUnit.NANOSECONDS);
      }
      process.destroyForcibly().waitFor();
      assertEachIsOldOrNew(drive, editions);
      if (kill % TO_COMPLETION == 0 || kill == KILLS) {
        assertEquals(0, send(edition, drive).waitFor());
        assertWhole(drive, editions, edition);
      }
    }
    System.out.println("send was killed " + KILLS + " times; " + leftParts
        + " times a part was left, " + mixed + " times some books were new and some old");
    assertTrue(leftParts > 0, "no kill came while a book was copied");
  }

  private byte[][] edition(String name) throws IOException {
    byte[][] books = new byte[BOOKS][];
    Path library = Files.createDirectories(folder.resolve(name));
    for (int book = 0; book < BOOKS; book++) {
      books[book] = FinishedBook.epub(book, "Book " + book, "Ida", name, SIZE);
      Files.write(library.resolve(book + ".epub"), books[book]);
    }
    return books;
  }

  private Process send(int edition, Path drive) throws IOException {
    Path library = folder.resolve(edition == 0 ? "first" : "second");
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("chapbook.jar"),
        "send", library.toString(), "--root", drive.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile()).start();
  }

  /** Waits until a part is there, or the process is over. */
  private static void awaitCopying(Process process, Path drive) throws Exception {
    while (process.isAlive() && parts(drive) == 0) {
      Thread.sleep(1);
    }
  }

  private static long parts(Path drive) throws IOException {
    try (Stream<Path> files = Files.list(drive)) {
      return files.filter(file -> file.toString().endsWith(".part")).count();
    }
  }

  private void assertEachIsOldOrNew(Path drive, byte[][][] editions) throws IOException {
    boolean[] seen = new boolean[2];
    for (int book = 0; book < BOOKS; book++) {
      byte[] there = Files.readAllBytes(drive.resolve(name(book)));
      boolean first = Arrays.equals(editions[0][book], there);
      assertTrue(first || Arrays.equals(editions[1][book], there), name(book) + " is broken");
      seen[first ? 0 : 1] = true;
    }
    leftParts += parts(drive) > 0 ? 1 : 0;
    mixed += seen[0] && seen[1] ? 1 : 0;
    List<String> strange = FileTree.files(drive).stream()
        .filter(file -> !file.matches("Ida/Book \\d+\\.epub|\\.chapbook-send-\\d+-\\d+\\.part"))
        .toList();
    assertEquals(List.of(), strange);
  }

  private static void assertWhole(Path drive, byte[][][] editions, int edition)
      throws IOException {
    assertEquals(BOOKS, FileTree.files(drive).size(), FileTree.files(drive).toString());
    for (int book = 0; book < BOOKS; book++) {
      assertArrayEquals(editions[edition][book], Files.readAllBytes(drive.resolve(name(book))));
    }
  }

  private static String name(int book) {
    return "Ida/Book " + book + ".epub";
  }
}
