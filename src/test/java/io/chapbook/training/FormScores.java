package io.chapbook.training;

import io.chapbook.testing.score.Tally;
import java.util.Map;
import java.util.TreeMap;

/** Tallies by form; every form counts the same, however many texts it has. */
final class FormScores {

  private final Map<String, Tally> forms = new TreeMap<>();

  void add(String form, Tally tally) {
    forms.merge(form, tally, Tally::plus);
  }

  /** The mean over the forms of F1. */
  double mean() {
    return forms.values().stream().mapToDouble(Tally::f1).average().orElse(0);
  }
}
