package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one label, asked together: most of them are told from a text's first characters or
 * from the words in it not to fit, so that few patterns are tried.
 */
final class LabelRules {

  private final List<LineRule> rules;
  private final Beginnings beginnings;
  private final WordStarts needs;
  private final Map<LineRule, Long> needy = new IdentityHashMap<>();

  /** Rules of one label, in the order of the table. */
  LabelRules(List<LineRule> rules) {
    this.rules = List.copyOf(rules);
    this.beginnings = new Beginnings(this.rules);
    this.needs = new WordStarts(this.rules.stream().map(rule -> rule.needs().words()).toList());
    for (int at = 0; at < rules.size(); at++) {
      if (!rules.get(at).needs().words().isEmpty()) {
        needy.put(rules.get(at), WordStarts.bit(at));
      }
    }
  }

  /** The rules, in the order of the table. */
  List<LineRule> all() {
    return rules;
  }

  /** The rules that may take a text that begins so; see {@link Beginnings}. */
  List<LineRule> mayTake(CharSequence text) {
    return beginnings.rulesFor(text);
  }

  /** The first rule that takes a text as a whole, or null. */
  @Nullable RuleMatch match(String text) {
    long met = 0;
    boolean asked = false;
    for (LineRule rule : mayTake(text)) {
      Long need = needy.get(rule);
      if (need != null && !asked) {
        met = needs.listsIn(text);
        asked = true;
      }
      if (need == null || (met & need) != 0) {
        Matcher matcher = rule.pattern().matcher(text);
        if (matcher.matches()) {
          return new RuleMatch(rule, matcher);
        }
      }
    }
    return null;
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
      if ((met & WordStarts.bit(at)) != 0 && rules.get(at).find(lowerCase) != null) {
        heard.add(rules.get(at));
      }
    }
    return heard;
  }
}
