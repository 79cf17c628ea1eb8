package io.chapbook.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Compares what some steps answer with files that show it. A file belongs to one step and holds
 * many small texts. Each begins with {@code #} and what it shows, and ends with {@code ==>}; behind that
 * stands the whole answer. The last line of a text is {@code ----}.
 */
public final class ShownAnswers {

  private static final Path ROOT = Path.of("src", "test", "resources");

  private static final String END_OF_TEXT = "\n==>\n";

  private static final String END_OF_BLOCK = "\n----\n";

  private ShownAnswers() {}

  /**
   * A test for each file, and one that each file has its step.
   *
   * @param folder the folder of the files, below the resources of the tests
   * @param steps what answers a text, its first line left away, by the name of its file
   */
  public static Stream<DynamicTest> tests(
      String folder, Map<String, UnaryOperator<String>> steps) {
    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest("each file has its step",
            () -> assertEquals(new TreeSet<>(steps.keySet()), names(ROOT.resolve(folder))))),
        steps.keySet().stream().sorted().map(name -> DynamicTest.dynamicTest(
            name, () -> compare(ROOT.resolve(folder).resolve(name), steps.get(name)))));
  }

  private static TreeSet<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void compare(Path file, UnaryOperator<String> step) throws IOException {
    StringBuilder actual = new StringBuilder();
    for (String block : Files.readString(file).split(END_OF_BLOCK)) {
      assertTrue(block.startsWith("# "), "a text says first what it shows: " + block);
      String text = block.substring(0, (block + '\n').indexOf(END_OF_TEXT));
      actual.append(text).append(END_OF_TEXT)
          .append(step.apply(text.substring(text.indexOf('\n') + 1)))
          .append(END_OF_BLOCK.strip()).append('\n');
    }
    GoldenFile.compare(file, actual.toString());
  }
}
