package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.AccountText;
import io.chapbook.testing.FillerText;
import io.chapbook.testing.GoldenFile;
import io.chapbook.testing.OutlineText;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Stories on both sides of a limit: one more character, one line less, and something else is found.
 * Each file of the folder holds many. A story begins with {@code #} and what it shows, and ends with
 * {@code ==>}; behind that stands what is found, and why. In stories {@code {{chapters}}} is three
 * chapters, and {@link FillerText} says what else stands for words of which only the length counts.
 */
class LimitsTest {

  private static final Path ROOT = Path.of("src", "test", "resources", "limits");

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final String END_OF_STORY = "\n==>\n";

  private static final String END_OF_BLOCK = "\n----\n";

  @TestFactory
  Stream<DynamicTest> whatIsFoundOnEachSideOfALimitIsAsItsFileShows() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }
  }

  private static void compare(Path file) throws IOException {
    String golden = Files.readString(file);
    StringBuilder actual = new StringBuilder();
    for (String block : golden.split(END_OF_BLOCK)) {
      assertTrue(block.startsWith("#"), "a story says first what it shows: " + block);
      String story = block.substring(0, (block + '\n').indexOf(END_OF_STORY));
      actual.append(story).append(END_OF_STORY).append(found(story)).append(END_OF_BLOCK.strip())
          .append('\n');
    }
    GoldenFile.compare(file, actual.toString());
  }

  private static String found(String block) {
    String story = block.substring(block.indexOf('\n') + 1).replace("{{chapters}}", chapters());
    MeasuredText text = StructureCases.measured(FillerText.filled(story));
    Outline outline = DETECTOR.detect(text);
    String lines = OutlineText.of(text, outline);
    String roles = lines.substring(lines.indexOf("\n\n") + 2).lines()
        .filter(line -> !line.contains(" .        ") && !line.contains(" HEADING  "))
        .reduce("", (all, line) -> all + line.strip() + "\n");
    return AccountText.reasons(outline) + roles;
  }

  private static String chapters() {
    StringBuilder chapters = new StringBuilder();
    for (int number = 1; number <= 3; number++) {
      chapters.append("Chapter ").append(number).append("\n\n")
          .append("{{prose 300}}\n\n".repeat(6)).append('\n');
    }
    return chapters.toString();
  }
}
