package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch onto a drive that is full or turns read-only; skipped where no drive can be mounted. */
class FullDriveIT {

  private static final int STORIES = 60;

  @TempDir private Path folder;

  private Path stories;
  private Path drive;

  @BeforeEach
  void mount() throws Exception {
    stories = folder.resolve("stories");
    drive = Files.createDirectory(folder.resolve("drive"));
    for (int number = 0; number < STORIES; number++) {
      TinyStory.in(stories.resolve("s" + number + ".txt"));
    }
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", drive.toString()),
        "no drive can be mounted here");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", drive.toString());
  }

  @Test
  void aFullDriveIsSaidAndTheNextRunGoesOn() throws Exception {
    Result full = batch();
    assertEquals(1, full.code());
    assertTrue(full.err().contains("no space left on device"), full.err());
    int done = books();
    assertTrue(done > 0 && done < STORIES, done + " books");
    assertTrue(run("mount", "-o", "remount,size=8m", drive.toString()));
    Result next = batch();
    assertEquals(0, next.code(), next.err());
    assertTrue(next.out().contains(STORIES + " stories:"), next.out());
    assertEquals(STORIES, books());
    assertEquals(STORIES + 1, FileTree.files(drive).size());
    assertEquals(0, CliRunner.run("batch", "--verify", "-o", drive).code());
  }

  @Test
  void aDriveThatTurnsReadOnlyIsSaidAndItsManifestStays() throws Exception {
    run("mount", "-o", "remount,size=8m", drive.toString());
    assertEquals(0, batch().code());
    byte[] manifest = Files.readAllBytes(drive.resolve("chapbook-manifest.jsonl"));
    Files.writeString(stories.resolve("s3.txt"), TinyStory.TEXT + "Another end.");
    assertTrue(run("mount", "-o", "remount,ro", drive.toString()));
    Result refused = batch();
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("read-only"), refused.err());
    assertEquals(1, refused.errLines().size(), refused.err());
    assertArrayEquals(manifest, Files.readAllBytes(drive.resolve("chapbook-manifest.jsonl")));
    assertEquals(0, CliRunner.run("batch", "--verify", "-o", drive).code());
    assertTrue(run("mount", "-o", "remount,rw", drive.toString()));
    Result next = batch();
    assertTrue(next.out().contains("1 converted, " + (STORIES - 1) + " skipped"), next.out());
  }

  private Result batch() {
    return CliRunner.run("batch", stories, "-o", drive, "--no-cover", "--no-report");
  }

  private int books() throws Exception {
    return (int) FileTree.books(drive).stream().filter(file -> file.endsWith(".epub")).count();
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (java.io.IOException e) {
      return false;
    }
  }
}
