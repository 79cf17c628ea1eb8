package io.chapbook.structure.heading;

import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.rule.HeadingNumber;
import io.chapbook.structure.rule.NumberStyle;
import io.chapbook.text.TextPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the numbers of files that were joined together with those of their headings. Where the two
 * agree, a file's number stands for a heading that has none; where they differ, since files are
 * counted from the cover on, each are looked at by themselves.
 */
final class FileNumbers {

  private final List<TextPart> parts;
  private final List<FileName> names;
  private final List<FoundHeading> headings;

  /**
   * The numbers of a text.
   *
   * @param names what the names of the parts say, in the same order
   * @param headings all headings, in the order of the text
   */
  FileNumbers(List<TextPart> parts, List<FileName> names, List<FoundHeading> headings) {
    this.parts = parts;
    this.names = names;
    this.headings = headings;
  }

  /** Gaps, repeats and numbers out of order. */
  List<Finding> check() {
    List<FoundHeading> numbered = new ArrayList<>(headings);
    boolean agree = true;
    for (int at = 0; at < parts.size(); at++) {
      FoundHeading first = firstHeading(at);
      Double number = names.get(at).number();
      if (first != null && number != null && first.number() == null) {
        HeadingNumber given = new HeadingNumber(NumberStyle.ARABIC, number);
        numbered.set(numbered.indexOf(first), first.numbered(given));
      } else if (first != null && number != null && first.number() != null) {
        agree &= first.number().value() == number;
      }
    }
    NumberCheck check = new NumberCheck();
    if (agree) {
      return check.check(numbered);
    }
    List<Finding> findings = new ArrayList<>(check.check(headings));
    for (int at = 1; at < parts.size(); at++) {
      compare(at, findings);
    }
    return findings;
  }

  private @Nullable FoundHeading firstHeading(int at) {
    // A heading that was made stands on the blank line above the file at the earliest.
    int from = parts.get(at).firstLine() - 1;
    int end = at + 1 < parts.size() ? parts.get(at + 1).firstLine() - 1 : Integer.MAX_VALUE;
    return headings.stream()
        .filter(one -> one.span().startLine() >= from && one.span().startLine() < end)
        .findFirst().orElse(null);
  }

  private void compare(int at, List<Finding> findings) {
    Double last = names.get(at - 1).number();
    Double now = names.get(at).number();
    String before = parts.get(at - 1).name();
    if (last == null || now == null || !folder(before).equals(folder(parts.get(at).name()))) {
      return;
    }
    SourceSpan span = SourceSpan.ofLine(parts.get(at).firstLine());
    if (now.equals(last)) {
      findings.add(Finding.at(span, FindingCode.FIL_003, before));
    } else if (now > last + 1) {
      double missing = Math.floor(last) + 1;
      double until = Math.ceil(now) - 1;
      String gap = FileNameReader.shown(missing)
          + (until > missing ? " to " + FileNameReader.shown(until) : "");
      findings.add(Finding.at(span, FindingCode.FIL_002, gap, before));
    }
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
