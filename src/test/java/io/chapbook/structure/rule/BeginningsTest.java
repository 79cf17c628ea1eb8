package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the first characters of a line say against trying every rule. */
class BeginningsTest {

  private static final RuleTable TABLE = readTable();

  private static RuleTable readTable() {
    RuleTableReader reader = new RuleTableReader();
    return reader.readRules(reader.readWords());
  }

  @TestFactory
  Stream<DynamicTest> noRuleIsPassedOverThatTakesALine() throws IOException {
    List<String> lines = new ArrayList<>(NeedsTest.lines());
    lines.addAll(changed(lines, new Random(7)));
    return Stream.of(RuleLabel.values()).filter(label -> !label.isAnywhere())
        .map(label -> DynamicTest.dynamicTest(label.name(), () -> {
          List<LineRule> rules = TABLE.of(label);
          Beginnings beginnings = new Beginnings(rules);
          for (String line : lines) {
            List<LineRule> taking = rules.stream().filter(rule -> rule.match(line) != null).toList();
            assertTrue(mayTake(rules, beginnings, line).containsAll(taking), line);
          }
        }));
  }

  /** Lines with a sign put before them, cut off or doubled, as authors do. */
  private static List<String> changed(List<String> lines, Random random) {
    List<String> signs = List.of("*", "**", "> ", "=", "#", "(", "\u201c", "\ud83c\udf19 ", "-", " ");
    List<String> changed = new ArrayList<>();
    for (String line : lines) {
      String sign = signs.get(random.nextInt(signs.size()));
      changed.add(sign + line);
      changed.add(line.substring(0, random.nextInt(line.length() + 1)));
      changed.add(sign + line + sign);
    }
    return changed;
  }

  @Test
  void rulesStayInTheOrderOfTheTable() {
    List<LineRule> rules = List.of(rule("a.one", "ab+"), rule("a.two", "a.*"));
    Beginnings beginnings = new Beginnings(rules);
    assertEquals(rules, mayTake(rules, beginnings, "abbbb"));
    assertEquals(rules.subList(1, 2), mayTake(rules, beginnings, "ac"));
    assertEquals(List.of(), mayTake(rules, beginnings, "b"));
  }

  @Test
  void aSignOfTwoUnitsIsNotCutInTwo() {
    List<LineRule> rules = List.of(rule("a.moon", "ab\ud83c\udf19.*"));
    assertEquals(rules, mayTake(rules, new Beginnings(rules), "ab\ud83c\udf19 rise"));
  }

  @Test
  void manyBeginningsAreJudgedAsTheFirstOnes() {
    List<LineRule> rules = List.of(rule("a.x", "x.*"));
    Beginnings beginnings = new Beginnings(rules);
    for (char first = '\u4e00'; first < '\u4e00' + 5000; first++) {
      assertEquals(List.of(), mayTake(rules, beginnings, String.valueOf(first)));
    }
    assertEquals(rules, mayTake(rules, beginnings, "x is here"));
  }

  /** The rules that may take a line, in the order of the table. */
  private static List<LineRule> mayTake(
      List<LineRule> rules, Beginnings beginnings, String line) {
    int taking = beginnings.rulesFor(line);
    return IntStream.range(0, rules.size())
        .filter(at -> (taking & Beginnings.bit(at)) != 0).mapToObj(rules::get).toList();
  }

  private static LineRule rule(String name, String pattern) {
    return new LineRule(name, RuleLabel.HEADING, 1,
        new RulePattern(pattern, new ListPatterns(new WordLists(Map.of()))),
        new Needs(List.of()), List.of("a"), List.of("b"), "Only here.", false);
  }
}
