package io.chapbook.structure.heading;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at the numbers of headings and says what a reader would stumble over. */
final class NumberCheck {

  /** Gaps, repeats and numbers out of order, level by level; and headings that are doubtful. */
  List<Finding> check(List<FoundHeading> headings) {
    List<Finding> findings = new ArrayList<>();
    Map<Integer, FoundHeading> previous = new HashMap<>();
    for (FoundHeading heading : headings) {
      if (heading.decision().confidence() < Decision.UNSURE) {
        findings.add(
            Finding.at(
                heading.span(),
                FindingCode.STR_007,
                heading.label(),
                heading.decision().explain()));
      }
      previous.keySet().removeIf(level -> level > heading.level());
      if (heading.number() != null) {
        FoundHeading before = previous.put(heading.level(), heading);
        if (before != null && before.type() == heading.type()) {
          compare(before, heading, findings);
        }
      }
    }
    return findings;
  }

  private static void compare(FoundHeading before, FoundHeading now, List<Finding> findings) {
    double last = before.number() == null ? 0 : before.number().value();
    double value = now.number() == null ? 0 : now.number().value();
    if (value == last) {
      findings.add(
          Finding.at(now.span(), FindingCode.STR_006, shown(value), before.span().startLine()));
    } else if (value < last && value > 1) {
      findings.add(Finding.at(now.span(), FindingCode.STR_005, shown(value), shown(last)));
    } else if (value > last + 1) {
      String missing = shown(Math.floor(last) + 1);
      String gap = value > Math.floor(last) + 2 ? missing + " to " + shown(Math.ceil(value) - 1)
          : missing;
      findings.add(Finding.at(now.span(), FindingCode.STR_004, gap, shown(last), shown(value)));
    }
  }

  private static String shown(double number) {
    return number == Math.floor(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
