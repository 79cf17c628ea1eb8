package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.source.SourceReader;
import io.chapbook.testing.CliRunner;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.Timeout;

/** Stories that do not keep still, and names that are no text. */
class ChangingStoryTest {

  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void aStoryThatChangesWhileItIsReadIsSaidToHaveChanged() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, TinyStory.TEXT.repeat(500));
    AtomicBoolean said = new AtomicBoolean();
    Thread writer = new Thread(() -> {
      for (int at = 0; !said.get(); at++) {
        try {
          Files.writeString(file, "More.\n", StandardOpenOption.APPEND);
          Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * at));
        } catch (java.io.IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    });
    writer.start();
    try {
      while (!said.get()) {
        List<Finding> findings =
            StoryFile.named(file).read(new SourceReader()).findings();
        said.set(findings.stream().anyMatch(one -> one.code() == FindingCode.SRC_010));
      }
    } finally {
      said.set(true);
      writer.join();
    }
    assertEquals(List.of(), StoryFile.named(file).read(new SourceReader()).findings());
  }

  @Test
  void aFileWhoseNameIsNoUtf8IsConvertedUnderANameThatIs() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path sample = TinyStory.in(folder.resolve("sample"));
    Process shell = new ProcessBuilder("sh", "-c",
        "cp \"$1\" \"$2/caf$(printf '\\351').txt\" && cp \"$1\" \"$2/caf$(printf '\\350').txt\"",
        "sh", sample.toString(), in.toString()).start();
    assumeTrue(shell.waitFor(10, TimeUnit.SECONDS) && shell.exitValue() == 0);
    CliRunner.Result result =
        CliRunner.run("batch", in, "-o", folder.resolve("out"), "--no-cover");
    assertEquals(0, result.code(), result.err());
    assertEquals(2, FileTree.books(folder.resolve("out")).size());
    assertTrue(CliRunner.run("batch", in, "-o", folder.resolve("out"), "--no-cover").out()
        .contains("2 skipped"));
  }
}
