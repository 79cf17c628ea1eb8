package io.chapbook.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Compares what some steps answer with files that show it. A file belongs to one step and holds
 * many small texts. Each begins with {@code #} and what it shows, and ends with {@code ==>}; behind
 * that stands the whole answer, and {@code ----}. {@link FillerText} says what stands for words of
 * which only the length counts.
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
    return tests(folder, steps, (block, step) -> answered(block, step));
  }

  /** The same, where all texts are read before a step answers them. */
  public static <T> Stream<DynamicTest> tests(
      String folder, Function<String, T> reading, Map<String, Function<T, String>> steps) {
    return tests(folder, steps, (block, step) -> answered(block, reading.andThen(step)));
  }

  /**
   * A test for each file of a folder that belongs to one step as a whole.
   *
   * @throws IOException when the folder cannot be read
   */
  public static Stream<DynamicTest> tests(String folder, UnaryOperator<String> step)
      throws IOException {
    return names(ROOT.resolve(folder)).stream().map(name -> DynamicTest.dynamicTest(
        name, () -> compare(ROOT.resolve(folder).resolve(name), block -> answered(block, step))));
  }

  /**
   * A test for each file, and one that each file has its step, where the answer is the text itself
   * with other marks; nothing stands behind it.
   *
   * @param steps what marks a text, its first line and its filler as they are
   */
  public static Stream<DynamicTest> marked(
      String folder, Map<String, UnaryOperator<String>> steps) {
    return tests(folder, steps, (block, step) -> step.apply(block) + "\n");
  }

  /** What makes of a block what it ought to be. */
  @FunctionalInterface
  private interface Answering<S> {

    String answered(String block, S step);
  }

  private static <S> Stream<DynamicTest> tests(
      String folder, Map<String, S> steps, Answering<S> answering) {
    return Stream.concat(
        Stream.of(DynamicTest.dynamicTest("each file has its step",
            () -> assertEquals(new TreeSet<>(steps.keySet()), names(ROOT.resolve(folder))))),
        steps.keySet().stream().sorted().map(name -> DynamicTest.dynamicTest(
            name, () -> compare(ROOT.resolve(folder).resolve(name),
                block -> answering.answered(block, steps.get(name))))));
  }

  private static TreeSet<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static void compare(Path file, UnaryOperator<String> answered) throws IOException {
    StringBuilder actual = new StringBuilder();
    for (String block : Files.readString(file).split(END_OF_BLOCK)) {
      assertTrue(block.startsWith("# "), "a text says first what it shows: " + block);
      actual.append(answered.apply(block)).append(END_OF_BLOCK.stripLeading());
    }
    GoldenFile.compare(file, actual.toString());
  }

  private static String answered(String block, Function<String, String> step) {
    String text = block.substring(0, (block + '\n').indexOf(END_OF_TEXT));
    String answer = step.apply(FillerText.filled(text.substring(text.indexOf('\n') + 1)));
    return text + END_OF_TEXT + answer
        + (answer.isEmpty() || answer.endsWith("\n") ? "" : "\n");
  }
}
