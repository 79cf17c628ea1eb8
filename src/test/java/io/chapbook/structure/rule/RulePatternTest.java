package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePatternTest {

  private static final ListPatterns LISTS =
      new ListPatterns(new WordLists(Map.of("en", Map.of("own", List.of("ab")))));

  @ParameterizedTest
  @CsvSource(quoteCharacter = '#', value = {
      "a,                a",
      "\\b,              (?U:\\b)",
      "x\\by\\b,         x(?U:\\b)y(?U:\\b)",
      "(?U:\\b)x,        (?U:\\b)x",
      "\\\\b,            \\\\b",
      "{{own}},          (?iu:ab)",
      "x{{own}}|{{own}}y, x(?iu:ab)|(?iu:ab)y",
      "\\{{{own}},       \\{(?iu:ab)",
      "\\{{2}\\b,        \\{{2}(?U:\\b)",
      "\\{\\{own}},      \\{\\{own}}"})
  void boundariesKnowAllLettersAndReferencesStandForTheirLists(String written, String expression) {
    assertEquals(expression, new RulePattern(written, LISTS).compiled().pattern());
  }

  @Test
  void groupsAreThoseWithNames() {
    assertEquals(Set.of("word", "arc"),
        new RulePattern("(?<word>a)(?<!b)(?<=c)(?:d)(e)(?<arc>f)", LISTS).groups());
    assertEquals(Set.of(), new RulePattern("a", LISTS).groups());
  }

  @Test
  void itIsCompiledOnce() {
    RulePattern pattern = new RulePattern("a", LISTS);
    assertSame(pattern.compiled(), pattern.compiled());
  }

  @Test
  void whatIsNoExpressionOrNamesNoListIsRefusedWhenItIsAskedFor() {
    RulePattern open = new RulePattern("(", LISTS);
    assertThrows(IllegalArgumentException.class, open::compiled);
    RulePattern unknown = new RulePattern("{{unknown}}", LISTS);
    assertThrows(IllegalArgumentException.class, unknown::compiled);
  }
}
