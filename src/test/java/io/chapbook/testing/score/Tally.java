package io.chapbook.testing.score;

/**
 * How often something was found, there, and both.
 *
 * @param right how many of the things found are there
 * @param found how many were found
 * @param there how many are there
 */
public record Tally(int right, int found, int there) {

  /** Nothing found and nothing there. */
  public static final Tally NONE = new Tally(0, 0, 0);

  /** One answer, right or wrong. */
  public static Tally answer(boolean right) {
    return new Tally(right ? 1 : 0, 1, 1);
  }

  /** Both tallies together. */
  public Tally plus(Tally other) {
    return new Tally(right + other.right, found + other.found, there + other.there);
  }

  /** The share of what was found that is there; 1 when nothing was found and nothing is there. */
  public double precision() {
    return found == 0 ? there == 0 ? 1 : 0 : (double) right / found;
  }

  /** The share of what is there that was found; 1 when nothing is there and nothing was found. */
  public double recall() {
    return there == 0 ? found == 0 ? 1 : 0 : (double) right / there;
  }

  /** The harmonic mean of precision and recall, from 0 to 1. For answers it is their share. */
  public double f1() {
    double precision = precision();
    double recall = recall();
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
