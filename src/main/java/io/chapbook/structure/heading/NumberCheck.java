package io.chapbook.structure.heading;

import io.chapbook.book.SectionType;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.rule.NumberStyle;
import io.chapbook.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the numbers of headings and says what a reader would stumble over. */
final class NumberCheck {

  /** Gaps, repeats and numbers out of order, level by level; and headings that are doubtful. */
  List<Finding> check(SourceText text, List<FoundHeading> headings) {
    List<Finding> findings = new ArrayList<>();
    FoundHeading misplaced = firstMisplaced(headings);
    if (misplaced != null) {
      findings.add(Finding.at(misplaced.span(), FindingCode.STR_012, misplaced.label()));
    }
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
      if (isCounted(heading)) {
        FoundHeading before = previous.put(heading.level(), heading);
        if (misplaced == null && before != null && before.type() == heading.type()) {
          compare(text, before, heading, findings);
        }
      }
    }
    return findings;
  }

  /**
   * Where chapters stand as their names sort, 1, 10, 11, 2, since files were put together so: the
   * first that is out of place; else null. One finding says more than dozens of gaps.
   */
  private static @Nullable FoundHeading firstMisplaced(List<FoundHeading> headings) {
    List<FoundHeading> numbered =
        headings.stream().filter(one -> isCounted(one) && !isPart(one)).toList();
    FoundHeading misplaced = null;
    for (int at = 1; at < numbered.size(); at++) {
      String before = shown(value(numbered.get(at - 1)));
      String now = shown(value(numbered.get(at)));
      if (before.compareTo(now) > 0) {
        return null;
      }
      boolean down = value(numbered.get(at)) < value(numbered.get(at - 1));
      if (down && misplaced == null) {
        misplaced = numbered.get(at);
      }
    }
    return misplaced;
  }

  /** An arc begins its own count, so gaps between arcs say nothing. */
  private static boolean isCounted(FoundHeading heading) {
    return heading.number() != null && heading.number().style() != NumberStyle.ARC;
  }

  private static boolean isPart(FoundHeading heading) {
    return heading.type() == SectionType.PART || heading.type() == SectionType.VOLUME;
  }

  private static double value(FoundHeading heading) {
    return heading.number() == null ? 0 : heading.number().value();
  }

  private static void compare(
      SourceText text, FoundHeading before, FoundHeading now, List<Finding> findings) {
    double last = value(before);
    double value = value(now);
    if (value == last) {
      int first = text.fileLine(before.span().startLine());
      findings.add(Finding.at(now.span(), FindingCode.STR_006, shown(value), first));
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
