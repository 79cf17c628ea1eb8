package io.chapbook.fuzz;

import io.chapbook.structure.rule.MalformedRulesException;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.WordLists;
import java.nio.charset.StandardCharsets;

/** A file of line rules is understood or refused. */
public final class RulesTarget {

  private static final RuleTableReader READER = new RuleTableReader();
  private static final WordLists WORDS = READER.readWords();
  private static final RuleTable RULES = READER.readRules(WORDS);

  private RulesTarget() {}

  /** Reads the bytes as rules. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      RuleTable table = READER.addRules(
          RULES, new String(input, StandardCharsets.UTF_8).lines().toList(), WORDS);
      Promise.holds(table.rules().size() >= RULES.rules().size(), table::rules);
    } catch (MalformedRulesException e) {
      Promise.isTold(e);
    }
  }
}
