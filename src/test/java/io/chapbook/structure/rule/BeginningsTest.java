package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
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
          for (String line : lines) {
            List<LineRule> taking =
                TABLE.of(label).stream().filter(rule -> rule.match(line) != null).toList();
            assertTrue(TABLE.mayTake(label, line).containsAll(taking), line);
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
    LabelRules beginnings = new LabelRules(List.of(rule("a.one", "ab+"), rule("a.two", "a.*")));
    assertEquals(List.of("a.one", "a.two"), names(beginnings, "abbbb"));
    assertEquals(List.of("a.two"), names(beginnings, "ac"));
    assertEquals(List.of(), names(beginnings, "b"));
  }

  @Test
  void aSignOfTwoUnitsIsNotCutInTwo() {
    LabelRules beginnings = new LabelRules(List.of(rule("a.moon", "ab\ud83c\udf19.*")));
    assertEquals(List.of("a.moon"), names(beginnings, "ab\ud83c\udf19 rise"));
  }

  @Test
  void manyBeginningsAreJudgedAsTheFirstOnes() {
    LabelRules beginnings = new LabelRules(List.of(rule("a.x", "x.*")));
    for (char first = '\u4e00'; first < '\u4e00' + 5000; first++) {
      beginnings.mayTake(String.valueOf(first));
    }
    assertTrue(names(beginnings, "x is here").contains("a.x"));
  }

  private static List<String> names(LabelRules beginnings, String line) {
    return beginnings.mayTake(line).stream().map(LineRule::name).toList();
  }

  private static LineRule rule(String name, String pattern) {
    return new LineRule(name, RuleLabel.HEADING, 1, Pattern.compile(pattern),
        new Needs(List.of()), List.of("a"), List.of("b"), "Only here.");
  }
}
