package io.chapbook.testing.docs;

import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;

/** The table of weights: what the evidence counts that classes give, in the table's order. */
final class EvidencePages {

  private EvidencePages() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| evidence | weight | what it says |");
    lines.add("|---|---:|---|");
    for (Weights.Row row : new RuleTableReader().readWeights().rows()) {
      lines.add("| " + row.id() + " | " + row.weight() + " | " + row.remark() + " |");
    }
    return lines;
  }
}
