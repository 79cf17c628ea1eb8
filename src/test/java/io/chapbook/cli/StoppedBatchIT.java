package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops the real {@code batch} as a person or a system does, and goes on with it. */
class StoppedBatchIT {

  private static final int STORIES = 1000;
  private static final int ENOUGH = 20;

  @TempDir private Path folder;

  @Test
  void controlCLetsItFinishTheBooksInHand() throws Exception {
    assumeFalse(isInterruptIgnored(), "Ctrl-C is ignored here, as it is behind a shell's &");
    assertStops("INT", 130);
  }

  @Test
  void aRequestToEndLetsItFinishTheBooksInHand() throws Exception {
    assertStops("TERM", 143);
  }

  private void assertStops(String signal, int code) throws Exception {
    for (int number = 0; number < STORIES; number++) {
      TinyStory.in(folder.resolve("stories/s" + number + ".txt"));
    }
    Path out = folder.resolve("out");
    Process process = batch(out, "stopped.txt");
    while (books(out) < ENOUGH && process.isAlive()) {
      Thread.sleep(5);
    }
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    String said = Files.readString(folder.resolve("stopped.txt"));
    int made = books(out);
    assertAll(
        () -> assertEquals(code, process.exitValue(), said),
        () -> assertTrue(said.contains("stopping when the books in hand are done"), said),
        () -> assertTrue(said.contains("the same command goes on"), said),
        () -> assertTrue(made < STORIES, "it was over before it could be stopped"),
        () -> assertTrue(Files.exists(out.resolve("chapbook-manifest.jsonl"))),
        () -> assertFalse(FileTree.files(out).stream().anyMatch(name -> name.endsWith(".part"))));
    Process again = batch(out, "again.txt");
    assertEquals(0, again.waitFor());
    String sum = Files.readString(folder.resolve("again.txt"));
    assertTrue(sum.contains((STORIES - made) + " converted") && sum.contains(made + " skipped"), sum);
    assertEquals(STORIES, books(out));
  }

  private Process batch(Path out, String output) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("chapbook.jar"),
        "batch", folder.resolve("stories").toString(), "-o", out.toString(), "--no-report"));
    return new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(folder.resolve(output).toFile()).start();
  }

  /** Also while they are being made: a walk would ask for parts that have their last name by then. */
  private static int books(Path out) {
    String[] books = out.toFile().list((folder, name) -> name.endsWith(".epub"));
    return books == null ? 0 : books.length;
  }

  /** What a process ignores its children do; Linux tells, and elsewhere it is taken for heard. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) >> 1 & 1) != 0);
  }
}
