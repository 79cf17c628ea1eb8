package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.rule.Evidence;
import java.util.List;

/**
 * A line that may be a heading, with what its own looks say.
 *
 * @param line the line
 * @param form how it reads as a heading
 * @param evidence what speaks for and against it, whatever the other lines are
 */
record HeadingCandidate(Line line, HeadingForm form, List<Evidence> evidence) {

  HeadingCandidate {
    evidence = List.copyOf(evidence);
  }

  int number() {
    return line.number();
  }

  /** Whether it is the first line of one of the files that the text was joined of. */
  boolean beginsFile() {
    return evidence.stream().anyMatch(one -> one.rule().equals("heading.begins-file"));
  }

  int score() {
    return evidence.stream().mapToInt(Evidence::weight).sum();
  }
}
