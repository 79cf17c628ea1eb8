package io.chapbook.testing.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The scores of stories by their form, and of all together. */
public final class ScoreTable {

  private final Map<String, Score> forms = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Score all = new Score();

  /** Adds one story's score. */
  public void add(String form, Score score) {
    forms.computeIfAbsent(form, key -> new Score()).add(score);
    counts.merge(form, 1, Integer::sum);
    all.add(score);
  }

  /** The score of all stories. */
  public Score all() {
    return all;
  }

  /** The score of the stories of one form; empty for a form that no story has. */
  public Score of(String form) {
    return forms.getOrDefault(form, new Score());
  }

  /** A table in Markdown: a row a form, F1 in percent, a dash where nothing is labelled. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("| form | texts |");
    StringBuilder rule = new StringBuilder("|---|---:|");
    for (Measure measure : Measure.values()) {
      head.append(' ').append(measure.label()).append(" |");
      rule.append("---:|");
    }
    lines.add(head.toString());
    lines.add(rule.toString());
    forms.forEach((form, score) -> lines.add(line(form, counts.get(form), score)));
    int count = counts.values().stream().mapToInt(Integer::intValue).sum();
    lines.add(line("all", count, all));
    return lines;
  }

  private static String line(String name, int count, Score score) {
    StringBuilder line = new StringBuilder("| " + name + " | " + count + " |");
    for (Measure measure : Measure.values()) {
      line.append(' ')
          .append(score.has(measure)
              ? String.format(Locale.ROOT, "%.1f", score.percent(measure)) : "-")
          .append(" |");
    }
    return line.toString();
  }
}
