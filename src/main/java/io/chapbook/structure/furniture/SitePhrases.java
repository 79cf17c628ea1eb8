package io.chapbook.structure.furniture;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import java.util.regex.Pattern;

/** Tells how much a line looks like something that a site prints: a menu, a link, a count. */
final class SitePhrases {

  /** What a line of several entries counts; prose has no such lines. */
  static final int SURE = 6;

  private static final int LONGEST = 110;

  private static final Pattern BETWEEN_ENTRIES =
      Pattern.compile("\\s*[|\u00b7\u2022\u25be\u25bc\u00bb\\[\\]]+\\s*|\\s{2,}");

  /** {@code 344}, {@code 1.1M 34K}: they count among menus, and say nothing alone. */
  private static final Pattern COUNTS = Pattern.compile("(?:[\\d.,]++\\s?+[KMkm]?+\\s*+){1,4}");

  private final RuleTable rules;

  SitePhrases(RuleTable rules) {
    this.rules = rules;
  }

  /** The weight of a line, 0 when it may be anything. */
  int weigh(Line line) {
    if (line.isBlank() || line.length() > LONGEST) {
      return 0;
    }
    String text = RuleText.of(line.text());
    LineRule whole = rules.firstMatch(RuleLabel.FURNITURE, text);
    return whole != null
        ? whole.weight()
        : COUNTS.matcher(text).matches() ? 1 : weighEntries(parted(line.text()));
  }

  /** A tab parts entries as two blanks do; rules read it as one. */
  private static String parted(String text) {
    return RuleText.of(text.replace("\t", "  "));
  }

  /** {@code Log in | Join now}: a menu, if more than one of its entries is known and most are. */
  private int weighEntries(String text) {
    if (!hasSeveral(text)) {
      return 0;
    }
    int entries = 0;
    int known = 0;
    for (String entry : BETWEEN_ENTRIES.split(text)) {
      if (!entry.isBlank()) {
        entries++;
        known += rules.firstMatch(RuleLabel.FURNITURE, entry.strip()) != null ? 1 : 0;
      }
    }
    return known > 1 && known * 2 >= entries ? SURE : 0;
  }

  /** Whether anything stands in a line that could part two entries. */
  private static boolean hasSeveral(String text) {
    for (int at = 1; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean blanks = c == ' ' && text.charAt(at - 1) == ' ';
      if (blanks || "|\u00b7\u2022\u25be\u25bc\u00bb[]".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
