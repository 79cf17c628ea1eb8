package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All line rules, by label, in the order of the table. Immutable, so any number of threads may share
 * one.
 */
public final class RuleTable {

  private final List<LineRule> rules;
  private final Map<RuleLabel, List<LineRule>> byLabel = new EnumMap<>(RuleLabel.class);
  private final Map<RuleLabel, Beginnings> beginnings = new EnumMap<>(RuleLabel.class);
  private final Map<RuleLabel, WordStarts> needs = new EnumMap<>(RuleLabel.class);

  /**
   * A table of rules.
   *
   * @throws IllegalArgumentException when two rules have one name
   */
  public RuleTable(List<LineRule> rules) {
    this.rules = List.copyOf(rules);
    long names = rules.stream().map(LineRule::name).distinct().count();
    if (names != rules.size()) {
      throw new IllegalArgumentException("two rules have the same name");
    }
    for (RuleLabel label : RuleLabel.values()) {
      byLabel.put(label, new ArrayList<>());
    }
    rules.forEach(rule -> byLabel.get(rule.label()).add(rule));
    byLabel.forEach((label, all) -> {
      beginnings.put(label, new Beginnings(all));
      if (label.isAnywhere()) {
        needs.put(label, new WordStarts(all.stream().map(rule -> rule.needs().words()).toList()));
      }
    });
  }

  /** Every rule, in the order of the table. */
  public List<LineRule> rules() {
    return rules;
  }

  /** The rules of one label, in the order of the table. */
  public List<LineRule> of(RuleLabel label) {
    return byLabel.get(label);
  }

  /**
   * The rules of one label that may take a text, in the order of the table; the others need not be
   * tried, since nothing that begins so fits them. Not for labels that look anywhere in a text.
   */
  public List<LineRule> mayTake(RuleLabel label, CharSequence text) {
    return beginnings.get(label).rulesFor(text);
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
   * Every rule of a label that finds its words anywhere in a text, in the order of the table.
   *
   * @throws IllegalArgumentException when the label is one that takes whole texts
   */
  public List<LineRule> heardIn(RuleLabel label, String text) {
    WordStarts starts = needs.get(label);
    if (starts == null) {
      throw new IllegalArgumentException(label + " takes texts as a whole");
    }
    long met = starts.listsIn(text);
    if (met == 0) {
      return List.of();
    }
    String lowerCase = text.toLowerCase(Locale.ROOT);
    List<LineRule> heard = new ArrayList<>();
    List<LineRule> all = byLabel.get(label);
    for (int at = 0; at < all.size(); at++) {
      if ((met & WordStarts.bit(at)) != 0 && all.get(at).find(lowerCase) != null) {
        heard.add(all.get(at));
      }
    }
    return heard;
  }

  /** The first rule of a label that takes a text, or null. */
  public @Nullable LineRule firstMatch(RuleLabel label, CharSequence text) {
    for (LineRule rule : mayTake(label, text)) {
      if (rule.match(text) != null) {
        return rule;
      }
    }
    return null;
  }
}
