package io.chapbook.training;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.testing.score.LabelledStory;
import io.chapbook.testing.score.Measure;
import io.chapbook.testing.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Leaves one form of text out, finds weights from the others, and tells how they do on the one that
 * was left out, beside the weights that come with Chapbook.
 */
final class HeldOut {

  /**
   * How one form did.
   *
   * @param hand the score under the weights that come with Chapbook
   * @param uninformed the score under weights that know signs only
   * @param trained the score under weights found without this form
   * @param weights these weights
   */
  record Row(Score hand, Score uninformed, Score trained, Map<String, Integer> weights) {}

  private final List<LabelledStory> stories;
  private final List<LabelledStory> more;

  /**
   * Leaves out each form of some stories.
   *
   * @param more stories to learn from besides; those of a kind with a form are left out with it
   */
  HeldOut(List<LabelledStory> stories, List<LabelledStory> more) {
    this.stories = List.copyOf(stories);
    this.more = List.copyOf(more);
  }

  /** Every form in the order of their names. */
  Map<String, Row> rows() {
    TreeSet<String> forms = new TreeSet<>();
    stories.forEach(story -> forms.add(story.form()));
    Map<String, Row> rows = new TreeMap<>();
    forms.parallelStream().forEach(form -> {
      Row row = row(form);
      synchronized (rows) {
        rows.put(form, row);
      }
    });
    return rows;
  }

  private Row row(String form) {
    List<LabelledStory> others = Stream.concat(
            stories.stream().filter(story -> !story.form().equals(form)),
            more.stream().filter(story -> !isOfAKind(story.form(), form)))
        .toList();
    List<LabelledStory> left =
        stories.stream().filter(story -> story.form().equals(form)).toList();
    Map<String, Integer> trained = train(others);
    return new Row(
        score(left, Map.of()), score(left, uninformed()), score(left, trained), trained);
  }

  /** Whether two names of forms begin with the same word: {@code oneshot} and {@code oneshots2}. */
  private static boolean isOfAKind(String one, String other) {
    String word = one.replaceFirst("\\P{L}.*", "");
    String otherWord = other.replaceFirst("\\P{L}.*", "");
    return word.startsWith(otherWord) || otherWord.startsWith(word);
  }

  private static Map<String, Integer> uninformed() {
    Map<String, Integer> weights = new LinkedHashMap<>(Rows.uninformed(Rows.ofHeadings()));
    weights.putAll(Rows.uninformed(Rows.ofNotes()));
    return weights;
  }

  /** The weights of headings and notes that do best on some stories, from signs alone. */
  static Map<String, Integer> train(List<LabelledStory> stories) {
    Map<String, Integer> weights = new LinkedHashMap<>(
        new CoordinateSearch(new HeadingObjective(stories))
            .from(Rows.uninformed(Rows.ofHeadings())));
    weights.putAll(new CoordinateSearch(new NoteObjective(stories))
        .from(Rows.uninformed(Rows.ofNotes())));
    return weights;
  }

  private static Score score(List<LabelledStory> stories, Map<String, Integer> weights) {
    OutlineDetector detector = Rows.detector(weights);
    Score score = new Score();
    stories.forEach(story -> score.add(story.score(detector.detect(story.text()))));
    return score;
  }

  /** A table in Markdown, F1 in percent. */
  static List<String> lines(Map<String, Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add("| form left out | headings: hand | signs only | held out "
        + "| notes: hand | signs only | held out |");
    lines.add("|---|---:|---:|---:|---:|---:|---:|");
    double[] sums = new double[6];
    rows.forEach((form, row) -> {
      double[] figures = figures(row);
      for (int at = 0; at < figures.length; at++) {
        sums[at] += figures[at] / rows.size();
      }
      lines.add(line(form, figures));
    });
    lines.add(line("mean", sums));
    return lines;
  }

  private static double[] figures(Row row) {
    return new double[] {
      row.hand().percent(Measure.HEADINGS),
      row.uninformed().percent(Measure.HEADINGS),
      row.trained().percent(Measure.HEADINGS),
      row.hand().percent(Measure.NOTES),
      row.uninformed().percent(Measure.NOTES),
      row.trained().percent(Measure.NOTES),
    };
  }

  private static String line(String name, double[] figures) {
    StringBuilder line = new StringBuilder("| " + name + " |");
    for (double figure : figures) {
      line.append(String.format(Locale.ROOT, " %.1f |", figure));
    }
    return line.toString();
  }
}
