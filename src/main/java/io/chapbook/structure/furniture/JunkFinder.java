package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds lines that extraction left behind and nobody wrote. */
final class JunkFinder {

  /** What to tell a person, by rule. */
  private static final Map<String, String> REASONS =
      Map.of("junk.cover-path", "path of a picture, left by the extractor");

  private static final int LONGEST = 120;

  private final RuleTable rules;

  /** A finder with the rules at hand. */
  JunkFinder(RuleTable rules) {
    this.rules = rules;
  }

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    List<Dropped> dropped = text.sweepBegun()
        .filter(line -> line.length() <= LONGEST && rules.mayEnd(RuleLabel.JUNK, line.last())
            && claims.isFree(line.number()))
        .map(this::dropped)
        .filter(Objects::nonNull)
        .toList();
    dropped.forEach(one -> claims.claimAll(one.span(), LineRole.DROPPED));
    return dropped;
  }

  private @Nullable Dropped dropped(Line line) {
    LineRule rule = rules.firstMatch(RuleLabel.JUNK, line.text());
    return rule == null
        ? null
        : new Dropped(
            SourceSpan.ofLine(line.number()),
            REASONS.getOrDefault(rule.name(), "left by the extractor"));
  }
}
