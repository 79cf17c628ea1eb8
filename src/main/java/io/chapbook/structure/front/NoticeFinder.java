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
    List<Line> fences = text.sweep().filter(this::isFence).toList();
    int start = first(fences, RuleLabel.NOTICE_START, 1);
    if (start > 0 && start < text.lastLine()) {
      notices.add(new SourceSpan(1, start));
    }
    int end = first(fences, RuleLabel.NOTICE_END, Math.max(start + 1, text.lastLine() / 3));
    if (end > 0) {
      notices.add(new SourceSpan(end, text.lastLine()));
    }
    notices.forEach(notice -> claims.claimAll(notice, LineRole.NOTICE));
    return notices;
  }

  private boolean isFence(Line line) {
    boolean mayBe = line.first() == '*' || line.first() == 'E';
    return mayBe && (is(RuleLabel.NOTICE_START, line) || is(RuleLabel.NOTICE_END, line));
  }

  private boolean is(RuleLabel label, Line line) {
    return rules.firstMatch(label, line.text()) != null;
  }

  /** The first fence of a kind from a line on, or 0. */
  private int first(List<Line> fences, RuleLabel label, int from) {
    for (Line line : fences) {
      if (line.number() >= from && is(label, line)) {
        return line.number();
      }
    }
    return 0;
  }
}
