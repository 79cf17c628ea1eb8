package io.chapbook.training;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.OpenedText;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.front.DescriptionFinder;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.note.NoteDetector;
import io.chapbook.structure.note.NoteVoice;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.scene.SceneBreakDetector;
import io.chapbook.testing.score.LabelledStory;
import io.chapbook.testing.score.Scorer;
import io.chapbook.testing.score.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The mean over forms of the notes' F1, at the threshold and beside it as for headings. Notes are
 * looked for between the headings that the truth names, so that the weights of notes do not make
 * up for those of headings.
 */
final class NoteObjective implements Objective {

  private static final double[] SHARES = {0.5, 0.25};

  /**
   * One text.
   *
   * @param rows the rows that matter to it
   * @param known its tallies by the weights of these rows, threshold by threshold
   */
  private record Trial(
      LabelledStory story,
      OpenedText opened,
      List<FoundHeading> headings,
      List<String> rows,
      Map<List<Integer>, List<Tally>> known) {}

  private final List<Trial> trials = new ArrayList<>();

  NoteObjective(List<LabelledStory> stories) {
    OutlineDetector detector = Rows.detector(Map.of());
    for (LabelledStory story : stories) {
      trials.add(trial(OpenedText.of(detector, story.text()), story));
    }
  }

  private static Trial trial(OpenedText opened, LabelledStory story) {
    MeasuredText text = story.text();
    Claims claims = opened.claims();
    List<FoundHeading> headings = TrueHeadings.of(story);
    for (FoundHeading heading : headings) {
      claims.claimAll(heading.span(), LineRole.HEADING);
    }
    new DescriptionFinder(Rows.rules(Map.of()), Rows.weights(Map.of()))
        .find(text, claims, opened.summary(), opened.descriptionLabel(), headings);
    new SceneBreakDetector(Rows.rules(Map.of()), Rows.weights(Map.of())).detect(text, claims);
    return new Trial(
        story, opened.with(claims), headings, rows(text), new HashMap<>());
  }

  /** What is heard in some line of a text, and what any note may depend on. */
  private static List<String> rows(MeasuredText text) {
    NoteVoice voice = new NoteVoice(Rows.rules(Map.of()));
    Set<String> rows = new TreeSet<>();
    text.lines().forEach(line ->
        voice.listen(line.text()).forEach(heard -> rows.add(heard.rule())));
    Rows.ofNotes().keySet().stream().filter(name -> name.startsWith("note.")).forEach(rows::add);
    return List.copyOf(rows);
  }

  @Override
  public double of(Map<String, Integer> weights) {
    List<NoteDetector> detectors = new ArrayList<>();
    List<FormScores> scores = new ArrayList<>();
    for (int beside = 1 - SHARES.length; beside < SHARES.length; beside++) {
      detectors.add(detector(weights, beside));
      scores.add(new FormScores());
    }
    for (Trial trial : trials) {
      List<Integer> key = trial.rows().stream().map(weights::get).toList();
      List<Tally> tallies = trial.known().computeIfAbsent(key, unknown ->
          detectors.stream().map(detector -> tally(detector, trial)).toList());
      for (int at = 0; at < tallies.size(); at++) {
        scores.get(at).add(trial.story().form(), tallies.get(at));
      }
    }
    double sum = 0;
    for (int at = 0; at < scores.size(); at++) {
      sum += SHARES[Math.abs(at + 1 - SHARES.length)] * scores.get(at).mean();
    }
    return sum;
  }

  private static NoteDetector detector(Map<String, Integer> weights, int beside) {
    Map<String, Integer> changes = new HashMap<>(weights);
    changes.put("threshold.note", Rows.weights(Map.of()).threshold("note") + beside);
    return new NoteDetector(Rows.rules(changes), Rows.weights(changes));
  }

  private static Tally tally(NoteDetector detector, Trial trial) {
    OpenedText opened = trial.opened();
    List<SourceSpan> spans = new ArrayList<>();
    detector.detect(opened.text(), opened.claims(), trial.headings(), opened.labels())
        .forEach(note -> spans.add(note.span()));
    return Scorer.noteLines(trial.story(), spans);
  }
}
