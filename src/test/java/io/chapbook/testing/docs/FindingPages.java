package io.chapbook.testing.docs;

import io.chapbook.report.FindingCode;
import java.util.ArrayList;
import java.util.List;

/** Every finding: its code, severity and wording. */
final class FindingPages {

  private FindingPages() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("| code | severity | message |");
    lines.add("|---|---|---|");
    for (FindingCode code : FindingCode.values()) {
      lines.add("| " + code.code() + " | " + code.severity().label() + " | "
          + code.wording().replace("%s", "…").replace("|", "\\|") + " |");
    }
    return lines;
  }
}
