package io.chapbook.training;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.structure.rule.WordLists;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rows of both tables that decide on headings and notes, with the weights that come with
 * Chapbook. Thresholds are no weights: they stay, and are the scale of all others.
 */
final class Rows {

  /** What a weight is before anything was learnt: for or against, all alike. */
  private static final int UNINFORMED = 2;

  private static final RuleTableReader READER = new RuleTableReader();

  private static final WordLists WORDS = READER.readWords();

  private static final RuleTable RULES = READER.readRules(WORDS);

  private static final Weights WEIGHTS = READER.readWeights();

  private Rows() {}

  /** Rows that decide on headings, by name. */
  static Map<String, Integer> ofHeadings() {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (LineRule rule : RULES.of(RuleLabel.HEADING)) {
      rows.put(rule.name(), rule.weight());
    }
    addRows(rows, "heading.", "family.");
    return rows;
  }

  /** Rows that decide on notes, by name. A label decides by itself, whatever it weighs. */
  static Map<String, Integer> ofNotes() {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (LineRule rule : RULES.of(RuleLabel.NOTE_VOICE)) {
      rows.put(rule.name(), rule.weight());
    }
    addRows(rows, "note.");
    return rows;
  }

  private static void addRows(Map<String, Integer> rows, String... beginnings) {
    for (Weights.Row row : WEIGHTS.rows()) {
      for (String beginning : beginnings) {
        if (row.id().startsWith(beginning)) {
          rows.put(row.id(), row.weight());
        }
      }
    }
  }

  /** The same rows knowing only what speaks for and what against. */
  static Map<String, Integer> uninformed(Map<String, Integer> rows) {
    Map<String, Integer> signs = new LinkedHashMap<>();
    rows.forEach((name, weight) -> signs.put(name, UNINFORMED * Integer.signum(weight)));
    return signs;
  }

  /** The word lists that come with Chapbook. */
  static WordLists words() {
    return WORDS;
  }

  /** The rules with some weights changed. */
  static RuleTable rules(Map<String, Integer> changes) {
    return RULES.withWeights(changes);
  }

  /** The table of weights with some changed. */
  static Weights weights(Map<String, Integer> changes) {
    return WEIGHTS.withWeights(changes);
  }

  /** A detector with some weights changed. */
  static OutlineDetector detector(Map<String, Integer> changes) {
    return new OutlineDetector(rules(changes), WORDS, weights(changes));
  }
}
