package io.chapbook.structure.letter;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether the story says, right above a place, that a letter follows. */
final class Announcement {

  /** So many characters at the end of the line above are read. */
  private static final int READ = 200;

  private final RuleTable rules;

  Announcement(RuleTable rules) {
    this.rules = rules;
  }

  /** What the line above a line says of a letter, or null. */
  @Nullable Evidence above(MeasuredText text, Claims claims, int number) {
    int above = text.previousText(number);
    if (above == 0 || !claims.isFree(above)) {
      return null;
    }
    Line line = text.line(above);
    String words = line.text();
    String end = words.substring(Math.max(0, words.length() - READ));
    List<LineRule> heard = rules.heardIn(RuleLabel.ANNOUNCEMENT, RuleText.of(end));
    return heard.isEmpty() ? null : heard.get(0).evidence();
  }
}
