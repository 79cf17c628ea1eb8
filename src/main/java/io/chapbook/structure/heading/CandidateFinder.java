package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
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

  private final HeadingReader reader;
  private final RuleTable rules;
  private final CandidateWeigher weigher;

  CandidateFinder(HeadingReader reader, RuleTable rules, Weights weights) {
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
          found.add(new HeadingCandidate(line, form, weigher.weigh(text, line, form)));
        }
      }
    }
    return found;
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
