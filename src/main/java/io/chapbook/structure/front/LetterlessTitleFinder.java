package io.chapbook.structure.front;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a title without a letter, such as {@code ???}, {@code 11/22/63} or two emoji: the text's very
 * first line, with a byline right below it. Anywhere else such a line is an ornament or a number.
 */
final class LetterlessTitleFinder {

  /** What rules and breaks are made of; a line of them over a byline frames it. */
  private static final String RULES = "-=_*~#+|/\\<>.:\u2014\u2013\u2500\u2550\u2022 ";

  private final BylineReader bylines;
  private final TitleWeigher weigher;

  LetterlessTitleFinder(BylineReader bylines, TitleWeigher weigher) {
    this.bylines = bylines;
    this.weigher = weigher;
  }

  /** The title and the author; their lines are claimed. Or null. */
  TitleDetector.@Nullable Named find(MeasuredText text, Claims claims) {
    int first = text.nextText(0);
    int below = first == 0 ? 0 : text.nextText(first);
    if (below == 0 || !claims.isFree(first) || !claims.isFree(below)
        || !mayBeTitle(text.line(first))) {
      return null;
    }
    BylineReader.Byline byline = bylines.find(text, claims, List.of(text.line(below)));
    if (byline == null) {
      return null;
    }
    claims.claim(first, LineRole.TITLE);
    byline.lines().forEach(line -> claims.claim(line, LineRole.BYLINE));
    Decision decision = new Decision(
        List.of(weigher.aboveByline()), weigher.threshold(), new Decision.RunnerUp("ornament", 0));
    return new TitleDetector.Named(
        new FoundText(text.line(first).text(), "", first, Ground.STRUCTURAL, decision),
        byline.author());
  }

  private static boolean mayBeTitle(Line line) {
    return line.letters() == 0
        && line.text().codePoints().anyMatch(c -> RULES.indexOf(c) < 0);
  }
}
