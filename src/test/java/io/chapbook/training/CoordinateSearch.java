package io.chapbook.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for good weights in two steps, both in a fixed order. First all that speaks for a reading
 * gets one weight and all that speaks against it another: two numbers, which any form of text can
 * teach. From there one row after another is changed, again and again until a whole round changes
 * nothing.
 *
 * <p>A row keeps its sign: what a person wrote to speak for a reading never comes to speak against
 * it. And it leaves the common weight only for a gain, the further the greater, so that what the
 * texts do not teach stays as it was.
 */
final class CoordinateSearch {

  private static final int LOWEST = -6;

  private static final int HIGHEST = 8;

  /** The common weights that are tried, the likeliest first: of equals the first is taken. */
  private static final int[] COMMON = {2, 3, 1, 4, 5};

  private static final int MOST_ROUNDS = 6;

  /** What a point away from the common weight must gain of the objective. */
  private static final double COST = 0.001;

  /** Less than any line of any text; what is better by less is not better. */
  private static final double SAME = 1e-9;

  private final Objective objective;

  CoordinateSearch(Objective objective) {
    this.objective = objective;
  }

  /**
   * The weights that were found.
   *
   * @param signs the rows, in their order, with weights of which only the sign is used
   */
  Map<String, Integer> from(Map<String, Integer> signs) {
    Map<String, Integer> common = common(signs);
    Map<String, Integer> weights = new LinkedHashMap<>(common);
    double best = objective.of(weights);
    boolean changed = true;
    for (int round = 0; round < MOST_ROUNDS && changed; round++) {
      changed = false;
      for (String name : List.copyOf(weights.keySet())) {
        int before = weights.get(name);
        best = improve(name, weights, common.get(name), best);
        changed |= weights.get(name) != before;
      }
    }
    return weights;
  }

  /** All rows by sign, with the two weights that do best. */
  private Map<String, Integer> common(Map<String, Integer> signs) {
    Map<String, Integer> best = Map.of();
    double most = Double.NEGATIVE_INFINITY;
    for (int plus : COMMON) {
      for (int minus : COMMON) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        signs.forEach((name, weight) ->
            weights.put(name, weight > 0 ? plus : weight < 0 ? -minus : 0));
        double worth = objective.of(weights);
        if (worth > most + SAME) {
          most = worth;
          best = weights;
        }
      }
    }
    return best;
  }

  /** Puts the best value of one row in; what the weights are worth then. */
  private double improve(String name, Map<String, Integer> weights, int common, double before) {
    int present = weights.get(name);
    int lowest = common > 0 ? 0 : LOWEST;
    int highest = common < 0 ? 0 : HIGHEST;
    double most = 0;
    double worth = before;
    int value = present;
    for (int step = 1; step <= HIGHEST - LOWEST; step++) {
      for (int other : new int[] {present - step, present + step}) {
        if (common != 0 && other >= lowest && other <= highest) {
          weights.put(name, other);
          double then = objective.of(weights);
          double cost = COST * (Math.abs(other - common) - Math.abs(present - common));
          if (then - before - cost > most + SAME) {
            most = then - before - cost;
            worth = then;
            value = other;
          }
        }
      }
    }
    weights.put(name, value);
    return worth;
  }
}
