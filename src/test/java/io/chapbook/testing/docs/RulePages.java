package io.chapbook.testing.docs;

import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import java.util.ArrayList;
import java.util.List;

/** The table of line rules, a section each, in the table's order. */
final class RulePages {

  private RulePages() {}

  static List<String> lines() {
    RuleTableReader reader = new RuleTableReader();
    RuleTable table = reader.readRules(reader.readWords());
    List<String> lines = new ArrayList<>();
    lines.add("| rule | label | weight |");
    lines.add("|---|---|---:|");
    for (LineRule rule : table.rules()) {
      lines.add("| [" + rule.name() + "](#" + anchor(rule.name()) + ") | " + rule.label() + " | "
          + rule.weight() + " |");
    }
    table.rules().forEach(rule -> add(rule, lines));
    return lines;
  }

  private static void add(LineRule rule, List<String> lines) {
    lines.add("");
    lines.add("### " + rule.name());
    lines.add("");
    lines.add(rule.remark() + " Label " + rule.label() + ", weight " + rule.weight() + ".");
    lines.add("");
    if (!rule.needs().words().isEmpty()) {
      lines.add("Tried only where one of these stands: `" + String.join("`, `", rule.needs().words())
          + "`.");
      lines.add("");
    }
    if (!rule.needs().ends().isEmpty()) {
      lines.add("Tried only where one of these ends the line: `"
          + String.join("`, `", rule.needs().ends().split("")) + "`.");
      lines.add("");
    }
    lines.add("```text");
    rule.takes().forEach(line -> lines.add(("takes   " + line).stripTrailing()));
    rule.leaves().forEach(line -> lines.add(("leaves  " + line).stripTrailing()));
    lines.add("```");
  }

  /** Where a heading's link points: full stops are left out. */
  private static String anchor(String heading) {
    return heading.replace(".", "");
  }
}
