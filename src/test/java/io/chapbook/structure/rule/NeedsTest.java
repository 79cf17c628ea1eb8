package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.measure.Line;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is needed against a plain look for each word, and against the patterns that need it. */
class NeedsTest {

  private static final RuleTable TABLE = readTable();

  private static RuleTable readTable() {
    RuleTableReader reader = new RuleTableReader();
    return reader.readRules(reader.readWords());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aTextHasWhatAPlainLookFinds(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      List<String> words = new ArrayList<>();
      for (int word = 0; word <= random.nextInt(4); word++) {
        words.add(letters(random, 1 + random.nextInt(4)));
      }
      String text = signs(random, random.nextInt(12));
      boolean met = words.stream().anyMatch(word -> beginsAWord(word, text));
      assertEquals(met, new Needs(words).areMetBy(text), words + " in " + text);
    }
  }

  @Test
  void noWordsAreNoNeed() {
    assertTrue(new Needs(List.of()).areMetBy(""));
    assertFalse(new Needs(List.of("a")).areMetBy(""));
  }

  @Test
  void aTextEndsInOneOfTheSignsThatAreNeeded() {
    Needs needs = new Needs(List.of("dear"), ",:");
    assertTrue(needs.areMetBy("Dear Ann,"));
    assertTrue(needs.areMetBy("dear all:"));
    assertFalse(needs.areMetBy("Dear Ann, how are you?"));
    assertFalse(needs.areMetBy("No friend,"));
    assertFalse(new Needs(List.of(), ",").areMetBy(""));
    assertTrue(new Needs(List.of(), ",").areMetBy(","));
  }

  private static boolean beginsAWord(String word, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      boolean inside = at > 0 && isLetter(lower.charAt(at - 1)) && isLetter(lower.charAt(at));
      if (!inside) {
        return true;
      }
    }
    return false;
  }

  /** A letter of a script that parts its words by blanks. */
  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) && c < '\u2e80';
  }

  /** A rule whose words were not all thought of would be passed over where its pattern fits. */
  @TestFactory
  Stream<DynamicTest> noPatternFitsALineThatLacksWhatItsRuleNeeds() throws IOException {
    List<String> lines = lines();
    return TABLE.rules().stream().filter(rule -> !rule.needs().words().isEmpty() || !rule.needs().ends().isEmpty())
        .map(rule -> DynamicTest.dynamicTest(rule.name(), () -> {
          for (String line : lines) {
            String lower = line.toLowerCase(Locale.ROOT);
            Matcher matcher = rule.pattern().matcher(rule.label().isAnywhere() ? lower : line);
            boolean fits = rule.label().isAnywhere() ? matcher.find() : matcher.matches();
            assertTrue(!fits || rule.needs().areMetBy(line), line);
          }
        }));
  }

  /** The lines of all samples, and those that rules take. */
  static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    TABLE.rules().forEach(rule -> {
      rule.takes().forEach(line -> lines.add(RuleText.of(line)));
      rule.leaves().forEach(line -> lines.add(RuleText.of(line)));
    });
    for (Path folder : StructureCases.folders()) {
      for (Line line : StructureCases.measuredCase(folder).lines()) {
        lines.add(RuleText.of(line.text()));
      }
    }
    return lines.stream().distinct().toList();
  }

  private static String letters(Random random, int length) {
    return of("abc\u00e9\u4e00", random, length);
  }

  private static String signs(Random random, int length) {
    return of("abcABC\u00e9\u4e00 '-1", random, length);
  }

  private static String of(String signs, Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < length; at++) {
      text.append(signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }
}
