package io.chapbook.training;

import io.chapbook.structure.OpenedText;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.heading.HeadingTrial;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Weights;
import io.chapbook.testing.score.LabelledStory;
import io.chapbook.testing.score.Scorer;
import io.chapbook.testing.score.Tally;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mean over forms of the headings' F1. Each text is looked at a second time without its headings,
 * as a text that has none: it is right when nothing is found there. F1 is taken at the threshold and, at less weight, one and
 * two points beside it: of weights that are all right the ones that are right by a margin are
 * better, since other texts will not add up to the same sums.
 */
final class HeadingObjective implements Objective {

  /** What F1 counts so many points beside the threshold. */
  private static final double[] SHARES = {0.4, 0.2, 0.1};

  /**
   * One text.
   *
   * @param form what its scores are added up by
   * @param bare whether its headings were taken out
   * @param places the rows that matter to it
   * @param known its tallies by the weights of these rows, threshold by threshold
   */
  private record Trial(
      LabelledStory story,
      String form,
      boolean bare,
      HeadingTrial lines,
      int[] places,
      Map<List<Integer>, List<Tally>> known) {}

  private final List<String> names;
  private final List<Trial> trials = new ArrayList<>();

  HeadingObjective(List<LabelledStory> stories) {
    this.names = List.copyOf(Rows.ofHeadings().keySet());
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; at < names.size(); at++) {
      places.put(names.get(at), at);
    }
    OutlineDetector detector = Rows.detector(Map.of());
    for (LabelledStory story : stories) {
      OpenedText opened = OpenedText.of(detector, story.text());
      trials.add(trial(story, false, HeadingTrial.of(opened, places), places));
      trials.add(trial(story, true, HeadingTrial.of(withoutHeadings(story, opened), places), places));
    }
  }

  private static OpenedText withoutHeadings(LabelledStory story, OpenedText opened) {
    Claims claims = opened.claims();
    story.truth().headingSpans().forEach(span -> claims.claimAll(span, LineRole.DROPPED));
    return opened.with(claims);
  }

  private static Trial trial(
      LabelledStory story, boolean bare, HeadingTrial lines, Map<String, Integer> places) {
    Set<Integer> mattering = lines.firing();
    HeadingTrial.rowsOfChooser(Rows.weights(Map.of())).stream()
        .filter(places::containsKey)
        .forEach(name -> mattering.add(places.get(name)));
    return new Trial(
        story, bare ? story.form() + " without headings" : story.form(), bare, lines,
        mattering.stream().mapToInt(Integer::intValue).toArray(),
        new HashMap<>());
  }

  @Override
  public double of(Map<String, Integer> weights) {
    int[] values = names.stream().mapToInt(weights::get).toArray();
    List<Weights> tables = new ArrayList<>();
    List<FormScores> scores = new ArrayList<>();
    for (int beside = 1 - SHARES.length; beside < SHARES.length; beside++) {
      tables.add(table(weights, beside));
      scores.add(new FormScores());
    }
    for (Trial trial : trials) {
      List<Integer> key = new ArrayList<>(trial.places().length);
      for (int place : trial.places()) {
        key.add(values[place]);
      }
      List<Tally> tallies = trial.known().computeIfAbsent(key, unknown -> tables.stream()
          .map(table -> tally(trial, trial.lines().lines(place -> values[place], table)))
          .toList());
      for (int at = 0; at < tallies.size(); at++) {
        scores.get(at).add(trial.form(), tallies.get(at));
      }
    }
    double sum = 0;
    for (int at = 0; at < scores.size(); at++) {
      sum += SHARES[Math.abs(at + 1 - SHARES.length)] * scores.get(at).mean();
    }
    return sum;
  }

  private static Tally tally(Trial trial, Collection<Integer> found) {
    Tally tally = Scorer.headingLines(trial.story(), found);
    return trial.bare() ? Tally.answer(tally.found() == 0) : tally;
  }

  private static Weights table(Map<String, Integer> weights, int beside) {
    Map<String, Integer> changes = new HashMap<>(weights);
    changes.put("threshold.heading", Rows.weights(Map.of()).threshold("heading") + beside);
    return Rows.weights(changes);
  }
}
