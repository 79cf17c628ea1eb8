package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results go when there is no room for them, or nobody who reads them. */
class StandardOutputTest {

  @TempDir private Path folder;

  private Process inspect(ProcessBuilder.Redirect output) throws Exception {
    return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        Main.class.getName(), "inspect", "--explain", "seeds/the-understudy.txt")
        .redirectOutput(output).redirectError(folder.resolve("err").toFile()).start();
  }

  private String said() throws Exception {
    return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
  }

  @Test
  void aFullDriveIsAFailureAndSaid() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "there is no drive that is always full here");
    Process process = inspect(ProcessBuilder.Redirect.to(full));
    assertEquals(1, process.waitFor(), said());
    assertTrue(said().startsWith("chapbook: the standard output cannot be written ("), said());
  }

  @Test
  void aReaderThatHasEnoughIsNone() throws Exception {
    Process process = inspect(ProcessBuilder.Redirect.PIPE);
    process.getInputStream().close();
    assertEquals(0, process.waitFor(), said());
    assertEquals("", said());
  }
}
