package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All line rules, by label, in the order of the table. Immutable, so any number of threads may share
 * one.
 */
public final class RuleTable {

  private final List<LineRule> rules;
  private final Map<RuleLabel, LabelRules> byLabel = new EnumMap<>(RuleLabel.class);

  /**
   * A table of rules.
   *
   * @throws IllegalArgumentException when two rules have one name
   */
  public RuleTable(List<LineRule> rules) {
    this.rules = List.copyOf(rules);
    Set<String> names = new HashSet<>();
    // Plain loops here and in what reads the table: each start goes through them once, unwarmed.
    Map<RuleLabel, List<LineRule>> grouped = new EnumMap<>(RuleLabel.class);
    for (RuleLabel label : RuleLabel.values()) {
      grouped.put(label, new ArrayList<>());
    }
    for (LineRule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("two rules have the same name");
      }
      grouped.get(rule.label()).add(rule);
    }
    for (RuleLabel label : RuleLabel.values()) {
      byLabel.put(label, new LabelRules(grouped.get(label)));
    }
  }

  /** Every rule, in the order of the table. */
  public List<LineRule> rules() {
    return rules;
  }

  /** Compiles what no text has asked for yet, so that none has to wait for it. */
  public void compile() {
    for (LineRule rule : rules) {
      rule.pattern().compiled();
    }
  }

  /** The rules of one label, in the order of the table. */
  public List<LineRule> of(RuleLabel label) {
    return byLabel.get(label).all();
  }

  /**
   * The same rules with other weights for some of them. Names that are none of its rules are passed
   * over, since they may be those of other evidence; see {@link Weights#withWeights}.
   */
  public RuleTable withWeights(Map<String, Integer> changes) {
    return new RuleTable(rules.stream()
        .map(rule -> rule.withWeight(changes.getOrDefault(rule.name(), rule.weight())))
        .toList());
  }

  /**
   * Every rule of a label that finds its words anywhere in a text, in the order of the table. For
   * labels whose rules look there; see {@link RuleLabel#isAnywhere}.
   */
  public List<LineRule> heardIn(RuleLabel label, String text) {
    return byLabel.get(label).heardIn(text);
  }

  /**
   * Whether any rule of a label may take a text that ends in a character; so a text need not be cut
   * out only to be refused.
   */
  public boolean mayEnd(RuleLabel label, char last) {
    return byLabel.get(label).mayEnd(last);
  }

  /**
   * The first rule of a label that takes a text as a whole, and how; or null. It need not be in the
   * {@linkplain RuleText plain form}: rules read it in that.
   */
  public @Nullable RuleMatch match(RuleLabel label, String text) {
    return byLabel.get(label).match(text);
  }

  /** The first rule of a label that takes a text as a whole, or null; see {@link #match}. */
  public @Nullable LineRule firstMatch(RuleLabel label, String text) {
    RuleMatch match = match(label, text);
    return match == null ? null : match.rule();
  }
}
