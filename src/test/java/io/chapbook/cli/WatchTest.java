package io.chapbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code batch --watch} in a process of its own, until it is told to end. */
@Timeout(120)
class WatchTest {

  @TempDir private Path folder;

  @Test
  void convertsWhatArrivesAndEndsCleanly() throws Exception {
    Path stories = Files.createDirectory(folder.resolve("stories"));
    TinyStory.in(stories.resolve("a.txt"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process = new ProcessBuilder(
        java.toString(), "-cp", System.getProperty("java.class.path"), "io.chapbook.cli.Main",
        "batch", "stories", "-o", "books", "--watch")
        .directory(folder.toFile()).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader out = new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      readTo("a.epub", out, said);
      TinyStory.in(stories.resolve("b.txt"));
      readTo("b.epub", out, said);
      // Process.destroy would close the pipe on which the last words come.
      process.toHandle().destroy();
      out.lines().forEach(line -> said.append(line).append('\n'));
    }
    process.waitFor();
    assumeTrue(process.supportsNormalTermination(), "this system can only kill");
    assertTrue(said.toString().contains("2 stories: 2 converted"), said.toString());
    assertFalse(said.toString().contains("Exception"), said.toString());
    assertEquals(
        Set.of("a.epub", "b.epub"), Set.copyOf(FileTree.books(folder.resolve("books"))));
  }

  private static void readTo(String end, BufferedReader out, StringBuilder said) throws Exception {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.endsWith(end)) {
        return;
      }
    }
    throw new AssertionError("it ended: " + said);
  }

  @Test
  void whatCannotBeWatchedIsWrongUsage() throws Exception {
    Path story = TinyStory.in(folder.resolve("a.txt"));
    Path out = folder.resolve("books");
    assertUsage("is for folders", "batch", story, "-o", out, "--watch");
    assertUsage("is for folders", "batch", folder.resolve("none"), "-o", out, "--watch");
    assertUsage("--as-one does not go with it", "batch", folder, "-o", out, "--watch", "--as-one");
    assertUsage("lies in a folder that is watched",
        "batch", folder, "-o", out, "--watch", "--keep-stages", folder.resolve("stages"));
    assertFalse(Files.exists(out));
  }

  private static void assertUsage(String words, Object... arguments) {
    CliRunner.Result result = CliRunner.run(arguments);
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
  }
}
