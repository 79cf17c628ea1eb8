package io.chapbook.structure.rule;

/**
 * One reason for or against a reading of a line.
 *
 * @param rule the name of the rule that fired, such as {@code heading.word-number}
 * @param weight how much it counts; negative against
 */
public record Evidence(String rule, int weight) {

  /** {@code +4 heading.word-number}. */
  @Override
  public String toString() {
    return (weight < 0 ? "" : "+") + weight + " " + rule;
  }

  /** Written out, as a record's own is put together at its first use, which each start would pay. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence that && weight == that.weight && rule.equals(that.rule);
  }

  @Override
  public int hashCode() {
    return 31 * rule.hashCode() + weight;
  }
}
