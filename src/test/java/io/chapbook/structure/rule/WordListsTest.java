package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListsTest {

  private static final Path FILE =
      Path.of("src", "main", "resources", "io", "chapbook", "structure", "rule", "words.txt");

  private static final WordLists WORDS = new RuleTableReader().readWords();

  private static final Pattern TAG = Pattern.compile("\\[([a-z]{2})]");

  private static final Pattern ENTRY = Pattern.compile("[a-z-]+:(?: [^|]*\\S(?: \\| [^|]*\\S)*)");

  @TestFactory
  Stream<DynamicTest> everyLineOfALanguageIsAListOrAComment() throws IOException {
    return sections().entrySet().stream().map(section ->
        DynamicTest.dynamicTest(section.getKey(), () -> {
          Set<String> keys = new HashSet<>();
          for (String line : section.getValue()) {
            assertTrue(ENTRY.matcher(line).matches(), line);
            assertTrue(keys.add(line.substring(0, line.indexOf(':'))), "twice: " + line);
          }
          assertFalse(keys.isEmpty());
        }));
  }

  @Test
  void everyLanguageIsReadInItsOrder() throws IOException {
    assertEquals(
        List.copyOf(sections().keySet()), List.copyOf(WORDS.byLanguage("prologue").keySet()));
  }

  @TestFactory
  Stream<DynamicTest> noListHoldsAWordTwiceOrABlankOne() throws IOException {
    TreeSet<String> keys = new TreeSet<>();
    sections().values().forEach(lines ->
        lines.forEach(line -> keys.add(line.substring(0, line.indexOf(':')))));
    return keys.stream().map(key -> DynamicTest.dynamicTest(key, () ->
        WORDS.byLanguage(key).forEach((language, list) -> {
          assertEquals(list.size(), new HashSet<>(list).size(), language + " " + list);
          assertTrue(list.stream().noneMatch(String::isBlank), language + " " + list);
          assertTrue(list.stream().allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT))),
              language + " " + list);
        })));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, one", "en, 12, twelve", "en, 19, nineteen",
    "de, 2, zwei", "de, 7, sieben", "de, 12, zwölf", "de, 17, siebzehn", "de, 19, neunzehn",
    "fr, 1, un", "fr, 11, onze", "fr, 16, seize", "fr, 19, dix-neuf",
    "es, 5, cinco", "es, 15, quince", "es, 19, diecinueve",
    "it, 6, sei", "it, 17, diciassette", "it, 19, diciannove",
    "nl, 8, acht", "nl, 14, veertien", "nl, 19, negentien",
    "sv, 3, tre", "sv, 13, tretton", "sv, 19, nitton",
    "ru, 4, четыре", "ru, 11, одиннадцать", "ru, 19, девятнадцать",
    "uk, 5, п'ять", "uk, 10, десять",
    "pl, 4, cztery", "pl, 10, dziesięć",
  })
  void numbersStandInTheirOrderFromOne(String language, int value, String word) {
    assertEquals(word, list("numbers", language).get(value - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 20, twenty", "en, 50, fifty", "en, 90, ninety",
    "de, 30, dreißig", "de, 90, neunzig", "fr, 60, soixante", "es, 40, cuarenta",
    "it, 20, venti", "nl, 50, vijftig", "sv, 40, fyrtio", "ru, 40, сорок",
  })
  void tensStandInTheirOrderFromTwenty(String language, int value, String word) {
    assertEquals(word, list("tens", language).get(value / 10 - 2));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1, first", "en, 11, eleventh", "en, 20, twentieth",
    "de, 3, drittes", "de, 20, zwanzigstes", "fr, 5, cinquième", "es, 10, décimo",
    "it, 8, ottavo", "nl, 2, tweede", "sv, 7, sjunde", "ru, 4, четвертая", "pl, 3, trzeci",
    "uk, 1, перший",
  })
  void ordinalsStandInTheirOrderFromFirst(String language, int value, String word) {
    assertEquals(word, list("ordinals", language).get(value - 1));
  }

  @Test
  void aListThatDoesNotExistIsEmptyAndCannotStandInAPattern() {
    assertEquals(List.of(), WORDS.words("windows"));
    assertThrows(IllegalArgumentException.class, () -> WORDS.alternatives("windows"));
  }

  @Test
  void alternativesTakeTheLongerWordFirst() {
    WordLists words = new WordLists(Map.of("en", Map.of("note", List.of("end", "end note", "."))));
    Pattern pattern = Pattern.compile(words.alternatives("note"));
    assertTrue(pattern.matcher("End  Note").matches());
    assertFalse(pattern.matcher("x").matches());
  }

  private static List<String> list(String key, String language) {
    return WORDS.byLanguage(key).getOrDefault(language, List.of());
  }

  /** The lines of each language, without comments and empty ones. */
  private static Map<String, List<String>> sections() throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = null;
    for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) {
      Matcher tag = TAG.matcher(line);
      if (tag.matches()) {
        section = new ArrayList<>();
        assertNull(sections.put(tag.group(1), section), "twice: " + line);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        assertNotNull(section, "before any language: " + line);
        section.add(line);
      }
    }
    return sections;
  }
}
