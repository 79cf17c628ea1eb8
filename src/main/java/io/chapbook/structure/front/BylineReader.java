package io.chapbook.structure.front;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.structure.rule.Weights;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the line that names the author, or the two lines when "by" stands alone. */
final class BylineReader {

  private static final int LONGEST = 90;

  private static final int MOST_WORDS = 6;

  /**
   * A byline.
   *
   * @param author the name
   * @param lines its lines
   * @param certain whether it names an author even without a title above
   */
  record Byline(FoundText author, List<Integer> lines, boolean certain) {}

  private final RuleTable rules;
  private final int threshold;
  private final Evidence ownLine;

  BylineReader(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.threshold = weights.threshold("byline");
    this.ownLine = weights.evidence("byline.own-line");
  }

  /** The first byline among a page's first lines, or null. */
  @Nullable Byline find(MeasuredText text, Claims claims, List<Line> top) {
    for (Line line : top) {
      if (line.length() > LONGEST) {
        return null;
      }
      Byline byline = read(text, claims, line);
      if (byline != null) {
        return byline;
      }
    }
    return null;
  }

  private @Nullable Byline read(MeasuredText text, Claims claims, Line line) {
    String folded = RuleText.of(line.text());
    for (LineRule rule : rules.of(RuleLabel.BYLINE)) {
      Matcher match = rule.match(folded);
      if (match == null) {
        continue;
      }
      boolean alone = !rule.pattern().groups().contains("name");
      int nameLine = alone ? text.nextText(line.number()) : line.number();
      if (nameLine == 0 || !claims.isFree(nameLine)) {
        continue;
      }
      String name = alone
          ? text.line(nameLine).text()
          : line.text().substring(match.start("name"), match.end("name"));
      String bare = withoutBrackets(name);
      if (isName(bare)) {
        return new Byline(
            new FoundText(bare, "", nameLine, Ground.STRUCTURAL,
                new Decision(List.of(rule.evidence(), ownLine), threshold, null)),
            alone ? List.of(line.number(), nameLine) : List.of(nameLine),
            isCertain(text, claims, line, match.group("by")));
      }
    }
    return null;
  }

  /** Whether a byline names an author even where no title stands above it. */
  private static boolean isCertain(MeasuredText text, Claims claims, Line line, String by) {
    return by.indexOf(' ') > 0
        || line.text().indexOf(':') > 0
        || opens(claims, text.previousText(line.number())) && text.isBlank(line.number() + 1);
  }

  /** Whether a story may open below a line: the text's beginning, a heading, or what is left out. */
  private static boolean opens(Claims claims, int above) {
    return above == 0 || claims.role(above) == LineRole.HEADING
        || claims.role(above) == LineRole.DROPPED;
  }

  /** {@code H. G. Wells [1898]} names H. G. Wells. */
  private static String withoutBrackets(String name) {
    int bracket = Math.max(name.indexOf('['), name.indexOf('('));
    String text = bracket > 0 ? name.substring(0, bracket) : name;
    return TitleText.bare(text.strip());
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.split("\\s+").length > MOST_WORDS) {
      return false;
    }
    boolean sentence = name.endsWith(".") && name.split("\\s+").length > 1
        && name.substring(name.lastIndexOf(' ') + 1).length() > 4;
    return !sentence && Character.isLetterOrDigit(name.codePointAt(0));
  }
}
