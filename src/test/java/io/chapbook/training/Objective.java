package io.chapbook.training;

import java.util.Map;

/** How good weights are. */
interface Objective {

  /** From 0 to 1; the same weights always give the same. */
  double of(Map<String, Integer> weights);
}
