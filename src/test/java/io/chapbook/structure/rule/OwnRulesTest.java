package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of a person's own, put into the table. */
class OwnRulesTest {

  private static final RuleTableReader READER = new RuleTableReader();

  private static final WordLists WORDS = READER.readWords();

  private static final RuleTable TABLE = READER.readRules(WORDS);

  private static final String DAY = """
      # Days of a diary.

      [heading.own-day]
      label    HEADING
      weight   4
      pattern  (?i)day (?<number>\\d+)
      takes    Day 3
      takes    day 12
      leaves   Daylight
      remark   A diary.
      """;

  private static RuleTable with(String rules) throws MalformedRulesException {
    return READER.addRules(TABLE, rules.lines().toList(), WORDS);
  }

  @Test
  void aNewRuleComesBehindTheOthers() throws MalformedRulesException {
    RuleTable table = with(DAY);
    assertEquals(TABLE.rules().size() + 1, table.rules().size());
    LineRule last = table.rules().get(table.rules().size() - 1);
    assertEquals("heading.own-day", last.name());
    assertEquals(4, last.weight());
    assertEquals(RuleLabel.HEADING, last.label());
    assertNotNull(last.match("day 7"));
    assertNull(last.match("day seven"));
  }

  @Test
  void aRuleOfAKnownNameTakesItsPlace() throws MalformedRulesException {
    String name = TABLE.rules().get(3).name();
    RuleTable table = with(DAY.replace("heading.own-day", name));
    assertEquals(TABLE.rules().size(), table.rules().size());
    assertEquals(name, table.rules().get(3).name());
    assertNotNull(table.rules().get(3).match("Day 3"));
  }

  @Test
  void wordListsAreFilledIn() throws MalformedRulesException {
    RuleTable table = with(DAY.replace("(?i)day", "(?i)(?:day|{{chapter}})")
        .replace("takes    day 12", "takes    kapitel 12"));
    assertEquals(TABLE.rules().size() + 1, table.rules().size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "label    HEADING | label    HEADINGS | 4 | label must be one of ",
    "weight   4 | weight   four | 5 | weight must be a whole number, not four",
    "weight   4 | # | 3 | rule heading.own-day needs one line \"weight\", has 0",
    "weight   4 | `weight 4\nweight 5` | 3 | needs one line \"weight\", has 2",
    "day (?<number>\\d+) | day (( | 6 | pattern is no regular expression: ",
    "day (?<number>\\d+) | {{no-list}} | 6 | pattern: ",
    "takes    Day 3 | takes    Night 3 | 7 | rule heading.own-day does not take this line",
    "leaves   Daylight | leaves   Day 9 | 9 | rule heading.own-day does not leave this line but takes it",
    "remark   A diary. | remarks  A diary. | 10 | unknown key remarks; known are label, weight, ",
    "[heading.own-day] | [] | 3 | the rule needs a name of its own in the brackets, not []",
    "[heading.own-day] | # none | 4 | a rule begins with its name in brackets",
    "label    HEADING | label    BYLINE | 6 | pattern must name the groups [by] for label BYLINE; it lacks by",
  })
  void aFaultIsNamedWithItsLine(String from, String to, int line, String words) {
    MalformedRulesException e =
        assertThrows(MalformedRulesException.class, () -> with(DAY.replace(from, to)));
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertEquals(line, e.line());
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    MalformedRulesException e =
        assertThrows(MalformedRulesException.class, () -> with(DAY + DAY));
    assertEquals(DAY.lines().count() + 3, e.line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?:(?<by>of)|from) (?<name>.+)", "(?:[(?<by>]|from) (?<name>.+)"})
  void aLineThatARuleTakesFillsTheGroupsThatItsLabelNeeds(String pattern) {
    MalformedRulesException e = assertThrows(MalformedRulesException.class, () -> with("""
        [byline.own]
        label    BYLINE
        weight   1
        pattern  %s
        takes    from Ida
        leaves   for Ida
        remark   A letter.
        """.formatted(pattern)));
    assertEquals(5, e.line());
    assertTrue(e.getMessage().endsWith("does not take this line with a group by"), e.getMessage());
  }
}
