package io.chapbook.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.CliRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The program answers the README's examples as the README says. */
class ReadmeExamplesTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^```console\\n\\$ \\./chapbook (.+)\\n((?:.*\\n)*?)```$");

  @TempDir private Path folder;

  @Test
  void theReadmeHasExamples() throws IOException {
    assertEquals(4, examples().count());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsAnsweredAsShown() throws IOException {
    return examples().map(example -> DynamicTest.dynamicTest(
        example.group(1), () -> compare(example.group(1), example.group(2))));
  }

  private static Stream<MatchResult> examples() throws IOException {
    Matcher example =
        EXAMPLE.matcher(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8));
    return example.results();
  }

  /** Each line that is shown comes in the output, in the order shown; dots stand for others. */
  private void compare(String command, String shown) {
    List<String> output = run(command).lines().map(String::stripTrailing).toList();
    int at = 0;
    boolean gap = false;
    for (String line : shown.lines().toList()) {
      if (line.equals("...")) {
        gap = true;
        continue;
      }
      int found = output.subList(at, output.size()).indexOf(line);
      assertTrue(gap ? found >= 0 : found == 0, "\"" + line + "\" is not in " + output);
      at += found + 1;
      gap = false;
    }
    assertTrue(gap || at == output.size(), "there is more than is shown: " + output);
  }

  /** The output of a command; the folder it writes to is a temporary one under the shown name. */
  private String run(String command) {
    String[] arguments = command.split(" ");
    String shownFolder = "";
    for (int at = 1; at < arguments.length; at++) {
      if (arguments[at - 1].equals("-o")) {
        shownFolder = arguments[at];
        arguments[at] = folder.resolve(arguments[at]).toString();
      }
    }
    CliRunner.Result result = CliRunner.run((Object[]) arguments);
    assertEquals(0, result.code(), result.err());
    return shownFolder.isEmpty()
        ? result.out()
        : result.out().replace(folder.resolve(shownFolder).toString(), shownFolder);
  }
}
