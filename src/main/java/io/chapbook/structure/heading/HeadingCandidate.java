package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.rule.Evidence;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line that may be a heading, with what its own looks say. That is weighed when it is first asked
 * for: most candidates are the beginnings of paragraphs, which no family takes in.
 */
final class HeadingCandidate {

  private final Line line;
  private final HeadingForm form;
  private final Supplier<List<Evidence>> weighing;

  /** Whoever weighs finds the same, so threads need not wait for each other. */
  private @Nullable List<Evidence> evidence;

  /**
   * A candidate.
   *
   * @param line the line
   * @param form how it reads as a heading
   * @param weighing what speaks for and against it, whatever the other lines are
   */
  HeadingCandidate(Line line, HeadingForm form, Supplier<List<Evidence>> weighing) {
    this.line = line;
    this.form = form;
    this.weighing = weighing;
  }

  Line line() {
    return line;
  }

  HeadingForm form() {
    return form;
  }

  List<Evidence> evidence() {
    List<Evidence> known = evidence;
    if (known == null) {
      known = List.copyOf(weighing.get());
      evidence = known;
    }
    return known;
  }

  int number() {
    return line.number();
  }

  /** Whether it is the first line of one of the files that the text was joined of. */
  boolean beginsFile() {
    return evidence().stream().anyMatch(one -> one.rule().equals("heading.begins-file"));
  }

  int score() {
    return evidence().stream().mapToInt(Evidence::weight).sum();
  }
}
