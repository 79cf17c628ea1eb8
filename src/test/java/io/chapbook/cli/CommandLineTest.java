package io.chapbook.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import io.chapbook.testing.CliRunner.Result;
import io.chapbook.testing.FileTree;
import io.chapbook.testing.TinyStory;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Help, version and wrong usage: what a person meets before any story. */
class CommandLineTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "convert", "batch", "inspect"})
  void helpShowsExitCodesAndAnExample(String command) {
    Result help = command.isEmpty() ? CliRunner.run("--help") : CliRunner.run(command, "--help");
    assertAll(
        () -> assertEquals(0, help.code()),
        () -> assertEquals("", help.err()),
        () -> assertTrue(help.out().contains("Exit codes:"), help.out()),
        () -> assertTrue(help.out().contains("2   wrong usage"), help.out()),
        () -> assertTrue(help.out().contains("3   a finding at or above --fail-on"), help.out()),
        () -> assertTrue(help.out().contains("Example: chapbook " + command), help.out()));
  }

  /** picocli formats descriptions; of one that it cannot it warns on the process's error output. */
  @Test
  void helpWarnsOfNoDescription() {
    PrintStream before = System.err;
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    System.setErr(new PrintStream(warnings, true, UTF_8));
    try {
      PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
      Main.commandLine(InputStream.nullInputStream(), nowhere, nowhere)
          .getSubcommands().values().forEach(CommandLine::getUsageMessage);
    } finally {
      System.setErr(before);
    }
    assertEquals("", warnings.toString(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"convert", "batch", "inspect", "check", "devices", "send"})
  void helpOfTheRootNamesEachCommand(String command) {
    assertTrue(CliRunner.run("--help").out().contains("\n  " + command + " "));
  }

  @Test
  void versionIsOneLineWithTheName() {
    Result version = CliRunner.run("--version");
    assertEquals(0, version.code());
    assertEquals(1, version.outLines().size());
    assertTrue(version.out().startsWith("Chapbook "), version.out());
  }

  @Test
  void noCommandIsWrongUsageAndNamesOne() {
    Result result = CliRunner.run();
    assertEquals(2, result.code());
    assertTrue(result.errLines().get(0).contains("convert"), result.err());
    assertEquals("", result.out());
  }

  @ParameterizedTest
  @CsvSource({
    "--nonsense, '--nonsense'",
    "convert, 'STORY'",
    "convert story.txt --nonsense, '--nonsense'",
    "convert story.txt --notes sideways, 'sideways'",
    "convert story.txt --language en_US, 'en_US'",
    "convert story.txt --language xx-bad-, 'xx-bad-'",
    "convert story.txt --language und, 'names no language'",
    "convert story.txt --language english, 'names no language'",
    "convert story.txt --language us, 'names no language'",
    "batch stories -o books --language C, 'no BCP 47 tag'",
    "convert story.txt --title=, '--title'",
    "convert story.txt --author=, '--author'",
    "convert story.txt --fail-on never, 'never'",
    "convert a.txt b.txt --title One, '--title'",
    "convert a.txt b.txt --cover one.png, '--cover'",
    "convert a.txt b.txt -o one.epub, 'one.epub'",
    "batch seeds, '--output'",
    "batch -o library, 'STORY'",
    "batch seeds -o library --jobs 0, '--jobs'",
    "batch seeds -o library --jobs many, 'many'",
    "inspect, 'STORY'",
    "inspect story.txt --format xml, 'xml'",
    "publish, 'publish'"
  })
  void wrongUsageNamesTheArgumentAndWritesNothing(String line, String named) throws Exception {
    Result result = CliRunner.run((Object[]) line.split(" "));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.errLines().get(0).contains(named), result.err());
    assertEquals("", result.out());
  }

  @Test
  void wrongUsageOfAStoryThatIsThereLeavesNoBook() throws Exception {
    Path story = TinyStory.in(folder.resolve("story.txt"));
    assertEquals(2, CliRunner.run("convert", story, "--language", "en_US").code());
    assertEquals(List.of("story.txt"), FileTree.files(folder));
  }

  @Test
  void quietSaysNothingOfWhatWentWell() throws Exception {
    Path story = TinyStory.in(folder.resolve("story.txt"));
    assertEquals(new Result(0, "", ""), CliRunner.run("convert", "-q", story));
    assertEquals(new Result(0, "", ""), CliRunner.run("batch", "-q", story, "-o", folder));
    assertTrue(Files.exists(folder.resolve("story.epub")));
  }

  @Test
  void quietStillSaysWhatFailed() {
    Result result = CliRunner.run("convert", "-q", folder.resolve("missing.txt"));
    assertEquals(1, result.code());
    assertEquals(1, result.errLines().size());
  }

  @Test
  void verboseShowsFindingsThatNeedNothing() throws Exception {
    Path story = Files.writeString(folder.resolve("plain.txt"), "She went out.\n\nIt was cold.\n");
    assertTrue(!CliRunner.run("convert", story).out().contains("info STR-"));
    String verbose = CliRunner.run("convert", story, "--force", "-v").out();
    assertTrue(verbose.contains("  info STR-002: the text names no author."), verbose);
  }
}
