package io.chapbook.structure.front;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads title and author from one line: {@code Winter Keeps by nightheron}. */
final class TitleLineReader {

  private static final int LONGEST = 120;

  private final RuleTable rules;

  TitleLineReader(RuleTable rules) {
    this.rules = rules;
  }

  /**
   * What a page's first line names, when room below sets it off or it comes
   * again; the line is claimed. Else null.
   *
   * @param threshold the sum that a title must reach
   */
  TitleDetector.@Nullable Named read(
      MeasuredText text, Claims claims, List<Line> top, int threshold) {
    Line line = top.isEmpty() ? null : top.get(0);
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    if (line == null || line.length() > 2 * LONGEST || text.previousText(line.number()) != 0
        || text.blanksAfter(line.number()) <= usual && !comesAgain(text, line)) {
      return null;
    }
    String words = RuleText.of(line.text());
    for (LineRule rule : rules.of(RuleLabel.TITLE_WITH_BYLINE)) {
      Matcher match = rule.match(words);
      if (match != null) {
        claims.claim(line.number(), LineRole.TITLE);
        Decision decision =
            new Decision(List.of(rule.evidence()), threshold, new Decision.RunnerUp("paragraph", 0));
        String title = line.text().substring(match.start("title"), match.end("title"));
        String name = line.text().substring(match.start("name"), match.end("name"));
        String rest = line.text().substring(match.end("title")).strip();
        return new TitleDetector.Named(
            new FoundText(title, rest, line.number(), Ground.STRUCTURAL, decision),
            new FoundText(name, "", line.number(), Ground.STRUCTURAL, decision));
      }
    }
    return null;
  }

  /** Whether a site says a short first line again and again, over each chapter. */
  private static boolean comesAgain(MeasuredText text, Line first) {
    String words = first.text();
    return first.length() <= LONGEST
        && text.lines().stream()
            .filter(line -> line.length() == words.length() && line.first() == first.first()
                && line.text().equals(words))
            .limit(3).count() == 3;
  }
}
