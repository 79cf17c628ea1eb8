package io.chapbook.structure.scene;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds lines that stand for a gap between scenes: signs without words, or letters and words used
 * as signs. Weak ones, such as three dots, count when the text uses them again.
 */
public final class SceneBreakDetector {

  private static final int LONGEST = 90;

  private static final int TALLEST_BOX = 12;

  /** Marks that end or quote a sentence: alone on a line they are a character's silence. */
  private static final String SPEECH = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb?!,;()";

  private final RuleTable rules;
  private final int threshold;
  private final Evidence underHeading;
  private final Evidence aboveHeading;
  private final Evidence boxEdge;
  private final Evidence dots;
  private final Evidence markup;
  private final Evidence signs;
  private final Evidence again;
  private final Evidence blankAround;

  /** A detector with the rules and weights at hand; it keeps no state between texts. */
  public SceneBreakDetector(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.threshold = weights.threshold("break");
    this.underHeading = weights.evidence("break.under-heading");
    this.aboveHeading = weights.evidence("break.above-heading");
    this.dots = weights.evidence("break.dots");
    this.markup = weights.evidence("break.markup");
    this.signs = weights.evidence("break.signs");
    this.boxEdge = weights.evidence("break.box-edge");
    this.again = weights.evidence("break.again");
    this.blankAround = weights.evidence("break.blank-around");
  }

  /** The breaks in the order of the text, one line each; their lines are claimed. */
  public List<FoundSpan> detect(MeasuredText text, Claims claims) {
    List<Line> candidates = text.sweep()
        .filter(line -> claims.isFree(line.number()) && mayBreak(line)).toList();
    Map<String, Integer> uses = new HashMap<>();
    candidates.forEach(line -> uses.merge(key(line), 1, Integer::sum));
    List<FoundSpan> found = new ArrayList<>();
    for (Line line : candidates) {
      List<Evidence> evidence = weigh(text, claims, line, uses);
      Decision decision =
          new Decision(evidence, threshold, new Decision.RunnerUp("paragraph", 0));
      if (decision.score() >= threshold) {
        found.add(new FoundSpan(SourceSpan.ofLine(line.number()), decision));
        claims.claim(line.number(), LineRole.SCENE_BREAK);
      } else if (evidence.contains(underHeading) || evidence.contains(aboveHeading)) {
        // A rule that only fences a heading parts no scenes, and is no text either.
        claims.claim(line.number(), LineRole.SCENE_BREAK);
      }
    }
    return found;
  }

  private boolean mayBreak(Line line) {
    if (line.isBlank() || line.length() > LONGEST) {
      return false;
    }
    return line.isSymbols() ? isOrnament(line.text()) : line.length() <= 40 && rule(line) != null;
  }

  private static boolean isOrnament(String text) {
    // Three apostrophes are AsciiDoc's thematic break; one or two are a mark that somebody lost.
    return text.chars().noneMatch(c -> SPEECH.indexOf(c) >= 0)
        || text.length() > 2 && text.chars().allMatch(c -> c == '\'');
  }

  private @org.jspecify.annotations.Nullable LineRule rule(Line line) {
    char first = line.first();
    boolean mayMatch = !Character.isLetter(first) || "oOxX".indexOf(first) >= 0;
    return mayMatch ? rules.firstMatch(RuleLabel.SCENE_BREAK, line.text()) : null;
  }

  private List<Evidence> weigh(
      MeasuredText text, Claims claims, Line line, Map<String, Integer> uses) {
    List<Evidence> evidence = new ArrayList<>();
    LineRule rule = line.isSymbols() ? null : rule(line);
    if (rule != null) {
      evidence.add(rule.evidence());
    } else if (text.markup().is(LineMark.Kind.SCENE_BREAK, line.number())) {
      evidence.add(markup);
    } else {
      evidence.add(isDots(line.text()) ? dots : signs);
    }
    if (uses.getOrDefault(key(line), 0) > 1) {
      evidence.add(again);
    }
    int number = line.number();
    if (text.isBlank(number - 1) && text.isBlank(number + 1)) {
      evidence.add(blankAround);
    }
    if (!hasStory(text, claims, number)) {
      evidence.add(underHeading);
    }
    if (line.isSymbols() && isBoxEdge(text, line)) {
      evidence.add(boxEdge);
    }
    if (fencesHeading(text, claims, line)) {
      evidence.add(aboveHeading);
    }
    return evidence;
  }

  /** Whether story stands between the heading before it, or the beginning, and the break. */
  private static boolean hasStory(MeasuredText text, Claims claims, int number) {
    int previous = text.previousText(number);
    while (previous > 0 && claims.role(previous) == LineRole.NOTE) {
      previous = text.previousText(previous);
    }
    return previous > 0
        && (claims.isFree(previous) || claims.role(previous) == LineRole.SCENE_BREAK);
  }

  /** Whether lines without a gap lead to the same rule again: a table, a window, a sign. */
  private static boolean isBoxEdge(MeasuredText text, Line rule) {
    return leadsToTwin(text, rule, 1) || leadsToTwin(text, rule, -1);
  }

  private static boolean leadsToTwin(MeasuredText text, Line rule, int step) {
    for (int at = rule.number() + step; Math.abs(at - rule.number()) <= TALLEST_BOX; at += step) {
      if (text.isBlank(at) || text.line(at).length() > LONGEST) {
        return false;
      }
      if (text.line(at).text().equals(rule.text())) {
        return Math.abs(at - rule.number()) > 1;
      }
    }
    return false;
  }

  /** Whether a rule stands right on a heading, or the same rule stands below the heading too. */
  private static boolean fencesHeading(MeasuredText text, Claims claims, Line rule) {
    int next = text.nextText(rule.number());
    if (next == 0 || claims.role(next) != LineRole.HEADING) {
      return false;
    }
    int below = next;
    while (below > 0 && claims.role(below) == LineRole.HEADING) {
      below = text.nextText(below);
    }
    return next == rule.number() + 1 || below > 0 && key(text.line(below)).equals(key(rule));
  }

  private static boolean isDots(String text) {
    return text.chars().allMatch(c -> c == '.' || c == '\u2026');
  }

  /** Breaks of one kind share their signs, whatever the blanks between and how many there are. */
  private static String key(Line line) {
    StringBuilder key = new StringBuilder();
    line.text().chars().filter(c -> c != ' ' && c != '\t').distinct().forEach(c -> key.append((char) c));
    return key.toString();
  }
}
