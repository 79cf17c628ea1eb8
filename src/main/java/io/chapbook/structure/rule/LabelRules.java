package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one label, asked together: most of them are told from a text's first characters, its
 * last one or the words in it not to fit, so that few patterns are tried.
 */
final class LabelRules {

  private final List<LineRule> rules;
  private final Beginnings beginnings;
  private final WordStarts needs;

  /** By each rule's place its bit among those that need a word; 0 for one that needs none. */
  private final long[] needy;

  /** The signs one of which ends whatever a rule takes; empty when one of them takes any end. */
  private final String ends;

  /** Rules of one label, in the order of the table. */
  LabelRules(List<LineRule> rules) {
    this.rules = List.copyOf(rules);
    this.beginnings = new Beginnings(this.rules);
    this.needy = new long[rules.size()];
    List<List<String>> words = new ArrayList<>();
    StringBuilder signs = new StringBuilder();
    boolean anyEnd = false;
    for (int at = 0; at < needy.length; at++) {
      Needs need = rules.get(at).needs();
      words.add(need.words());
      needy[at] = need.words().isEmpty() ? 0 : WordStarts.bit(at);
      signs.append(need.ends());
      anyEnd |= need.ends().isEmpty();
    }
    this.needs = new WordStarts(words);
    this.ends = anyEnd ? "" : signs.toString();
  }

  /** The rules, in the order of the table. */
  List<LineRule> all() {
    return rules;
  }

  /** The first rule that takes a text as a whole, in the plain form that rules read; or null. */
  @Nullable RuleMatch match(String written) {
    int taking = ends.isEmpty() || !written.isEmpty() && mayEnd(written.charAt(written.length() - 1))
        ? beginnings.rulesFor(written) : 0;
    // Most texts end here, so that they need not be gone through.
    String text = taking == 0 ? written : RuleText.of(written);
    long met = 0;
    boolean asked = false;
    for (int at = 0; taking != 0 && at < needy.length; at++) {
      LineRule rule = rules.get(at);
      if ((taking & Beginnings.bit(at)) != 0 && rule.needs().isEndedBy(text)) {
        if (needy[at] != 0 && !asked) {
          met = needs.listsIn(text);
          asked = true;
        }
        if (needy[at] == 0 || (met & needy[at]) != 0) {
          Matcher matcher = rule.matcher(text);
          if (matcher.matches()) {
            return new RuleMatch(rule, matcher);
          }
        }
      }
    }
    return null;
  }

  /** Whether any rule may take a text that ends so. */
  boolean mayEnd(char last) {
    return ends.isEmpty() || ends.indexOf(RuleText.plain(last)) >= 0;
  }

  /** Every rule that finds its words anywhere in a text. */
  List<LineRule> heardIn(String text) {
    long met = needs.listsIn(text);
    if (met == 0) {
      return List.of();
    }
    String lowerCase = text.toLowerCase(Locale.ROOT);
    List<LineRule> heard = new ArrayList<>();
    for (int at = 0; at < rules.size(); at++) {
      if ((met & WordStarts.bit(at)) != 0 && rules.get(at).needs().isEndedBy(text)
          && rules.get(at).find(lowerCase) != null) {
        heard.add(rules.get(at));
      }
    }
    return heard;
  }
}
