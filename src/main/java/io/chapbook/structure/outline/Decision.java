package io.chapbook.structure.outline;

import io.chapbook.structure.rule.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a reading of some lines won.
 *
 * @param evidence every rule that fired, for and against
 * @param threshold the sum that was needed
 * @param runnerUp the reading that would have been next, or null when there was none
 * @param ground on what ground it was decided
 */
public record Decision(
    List<Evidence> evidence, int threshold, @Nullable RunnerUp runnerUp, Ground ground) {

  /**
   * The reading that lost.
   *
   * @param reading what it was, such as {@code paragraph}, or another title
   * @param score the sum of its evidence
   */
  public record RunnerUp(String reading, int score) {}

  /** Below this confidence a person should look. */
  public static final double UNSURE = 0.7;

  /** What one point above the threshold is worth, on the scale of log odds. */
  private static final double STEEPNESS = 0.7;

  public Decision {
    evidence = List.copyOf(evidence);
  }

  /** A decision concluded from weighed evidence. */
  public Decision(List<Evidence> evidence, int threshold, @Nullable RunnerUp runnerUp) {
    this(evidence, threshold, runnerUp, Ground.INFERRED);
  }

  /**
   * What somebody declares, which needs no weighing.
   *
   * @param by what says so: {@code correction}, or an option's name
   */
  public static Decision declared(String by) {
    return new Decision(List.of(new Evidence(by, 1)), 1, null, Ground.DECLARED);
  }

  /** The sum of the evidence. */
  public int score() {
    return evidence.stream().mapToInt(Evidence::weight).sum();
  }

  /** How sure it is, from 0.5 (on the threshold's edge) to 0.99, to two places; 1 if declared. */
  public double confidence() {
    if (ground == Ground.DECLARED) {
      return 1;
    }
    double odds = Math.exp(STEEPNESS * (score() - threshold + 0.5));
    double share = odds / (1 + odds);
    return Math.round(Math.min(0.99, Math.max(0.5, share)) * 100) / 100.0;
  }

  /** {@code 9 = +5 heading.word-number, +4 family.numbers-run-on}. */
  public String explain() {
    StringBuilder text = new StringBuilder().append(score()).append(" =");
    String separator = " ";
    for (Evidence one : evidence) {
      text.append(separator).append(one);
      separator = ", ";
    }
    return text.toString();
  }
}
