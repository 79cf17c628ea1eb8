package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the menus above the title of a page that was copied whole. They stand in blocks of short
 * lines; a block is one when half of its lines are known and they add up.
 */
final class SiteTopFinder {

  private static final int LONGEST = 60;

  /** No menu seen so far had more entries, one a line (2026-11). */
  private static final int MOST_LINES = 30;

  private final SitePhrases phrases;

  /** A finder with the rules at hand. */
  SiteTopFinder(RuleTable rules) {
    this.phrases = new SitePhrases(rules);
  }

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    List<Dropped> dropped = new ArrayList<>();
    int first = text.nextText(0);
    while (first > 0) {
      List<Line> block = block(text, claims, first);
      if (!isMenu(block)) {
        break;
      }
      for (Line line : block) {
        claims.claim(line.number(), LineRole.DROPPED);
        dropped.add(
            new Dropped(SourceSpan.ofLine(line.number()), "menu of the site, above the title"));
      }
      first = text.nextText(block.get(block.size() - 1).number());
    }
    return dropped;
  }

  private static List<Line> block(MeasuredText text, Claims claims, int first) {
    List<Line> block = new ArrayList<>();
    for (int at = first; !text.isBlank(at) && block.size() < MOST_LINES; at++) {
      if (!claims.isFree(at) || text.line(at).length() > LONGEST) {
        break;
      }
      block.add(text.line(at));
    }
    return block;
  }

  private boolean isMenu(List<Line> block) {
    int sum = 0;
    int known = 0;
    for (Line line : block) {
      int weight = phrases.weigh(line);
      sum += weight;
      known += weight > 0 ? 1 : 0;
    }
    return sum >= SitePhrases.SURE && known * 2 >= block.size();
  }
}
