package io.chapbook.typography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rows of {@code cases.txt}. */
class TypesetterCasesTest {

  private static final Path CASES = Path.of("src", "test", "resources", "typography", "cases.txt");

  private record Case(String language, TypographyMode mode, String text, String expected) {

    static Case of(String row) {
      String[] columns = row.split(" \\| ", -1);
      String[] head = columns[0].split(" ");
      TypographyMode mode = TypographyMode.valueOf(head[1].toUpperCase(Locale.ROOT));
      return new Case(
          head[0], mode, columns[1], columns[2].equals("=") ? columns[1] : columns[2]);
    }

    List<String> paragraphs() {
      return List.of(text.split("¶"));
    }
  }

  private static List<Case> cases() throws Exception {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Case::of).toList();
  }

  @TestFactory
  Stream<DynamicTest> setsAsTheTableSays() throws Exception {
    return cases().stream().map(one -> DynamicTest.dynamicTest(
        one.language() + " " + one.mode() + " " + one.text(),
        () -> assertEquals(one.expected(), set(one.paragraphs(), one))));
  }

  @TestFactory
  Stream<DynamicTest> setsNothingMoreInWhatIsSet() throws Exception {
    return cases().stream().filter(one -> !one.expected().contains("<")).map(one ->
        DynamicTest.dynamicTest(one.expected(), () -> {
          List<String> again = List.of(visible(one.expected(), false).split("¶"));
          assertEquals(one.expected(), set(again, one));
        }));
  }

  @Test
  void knowsEnoughCases() throws Exception {
    assertTrue(cases().size() > 150, cases().size() + " cases");
  }

  private static String set(List<String> paragraphs, Case one) {
    return visible(String.join("¶", TinyBook.set(paragraphs, one.language(), one.mode())), true);
  }

  private static String visible(String text, boolean visible) {
    return visible
        ? text.replace('\u00a0', '␣').replace('\u202f', '␠')
        : text.replace('␣', '\u00a0').replace('␠', '\u202f');
  }
}
