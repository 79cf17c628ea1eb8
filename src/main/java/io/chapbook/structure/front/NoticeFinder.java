package io.chapbook.structure.front;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import java.util.ArrayList;
import java.util.List;

/** Finds the header above a story and the licence below it that an archive has fenced off. */
public final class NoticeFinder {

  private final RuleTable rules;

  /** A finder with the rules at hand. */
  public NoticeFinder(RuleTable rules) {
    this.rules = rules;
  }

  /** The notices in the order of the text, fences included; their lines are claimed. */
  public List<SourceSpan> find(MeasuredText text, Claims claims) {
    List<SourceSpan> notices = new ArrayList<>();
    int start = first(text, RuleLabel.NOTICE_START, 1);
    if (start > 0 && start < text.lineCount()) {
      notices.add(new SourceSpan(1, start));
    }
    int end = first(text, RuleLabel.NOTICE_END, Math.max(start + 1, text.lineCount() / 3));
    if (end > 0) {
      notices.add(new SourceSpan(end, text.lineCount()));
    }
    notices.forEach(notice -> claims.claimAll(notice, LineRole.NOTICE));
    return notices;
  }

  private int first(MeasuredText text, RuleLabel label, int from) {
    for (int number = from; number <= text.lineCount(); number++) {
      Line line = text.line(number);
      boolean mayBe = line.first() == '*' || line.first() == 'E';
      if (mayBe && rules.firstMatch(label, line.text()) != null) {
        return number;
      }
    }
    return 0;
  }
}
