package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the lines that may be headings. What each one's own looks say is weighed here; what it has
 * in common with others is weighed later.
 */
final class CandidateFinder {

  /** No heading seen so far was longer (2026-11: 122 characters, with a subtitle). */
  private static final int LONGEST = 140;

  private final Evidence inList;
  private final HeadingReader reader;
  private final RuleTable rules;
  private final CandidateWeigher weigher;

  CandidateFinder(HeadingReader reader, RuleTable rules, Weights weights) {
    this.inList = weights.evidence("heading.in-list");
    this.reader = reader;
    this.rules = rules;
    this.weigher = new CandidateWeigher(weights);
  }

  /** The candidates among the lines that nobody has claimed, in the order of the text. */
  List<HeadingCandidate> find(MeasuredText text, Claims claims) {
    List<HeadingCandidate> found = new ArrayList<>();
    for (Line line : text.lines()) {
      if (mayBeHeading(text, line) && claims.isFree(line.number())) {
        HeadingForm form = HeadingFrame.framed(text, line, reader.read(line.text()));
        if (!isTheEnd(line)) {
          List<Evidence> evidence = weigher.weigh(text, line, form);
          if (isInList(text, line, form)) {
            evidence.add(inList);
          }
          found.add(new HeadingCandidate(line, form, evidence));
        }
      }
    }
    return found;
  }

  /** Whether the number before or after its own stands right beside it, in a list of the story. */
  private boolean isInList(MeasuredText text, Line line, HeadingForm form) {
    return form.number() != null
        && form.word().isEmpty()
        && (isNeighbour(text, line, form, text.nextText(line.number()), 1)
            || isNeighbour(text, line, form, text.previousText(line.number()), -1));
  }

  private boolean isNeighbour(
      MeasuredText text, Line line, HeadingForm form, int number, int step) {
    if (number == 0 || Math.abs(number - line.number()) > 2
        || text.line(number).length() > LONGEST) {
      return false;
    }
    HeadingForm other = reader.read(text.line(number).text());
    return other.rule() == form.rule()
        && other.number() != null
        && form.number() != null
        && other.number().value() == form.number().value() + step;
  }

  /** "The end." looks like a heading in every way and is none. */
  private boolean isTheEnd(Line line) {
    return line.length() <= 40
        && rules.firstMatch(RuleLabel.THE_END, RuleText.of(line.text())) != null;
  }

  private static boolean mayBeHeading(MeasuredText text, Line line) {
    if (line.isBlank() || line.length() > LONGEST || line.isSymbols()) {
      return false;
    }
    int number = line.number();
    boolean setOff =
        text.isBlank(number - 1)
            || line.indent().indexOf('\f') >= 0
            || text.isBlank(number + 1)
            || !line.indent().equals(text.profile().usualIndent());
    return setOff || line.first() == '#' || line.first() == '=';
  }
}
