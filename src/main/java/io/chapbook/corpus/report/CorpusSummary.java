package io.chapbook.corpus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person wants to know of a whole run, gathered story by story. It keeps the first of each
 * kind and counts the rest, so that its size does not depend on the corpus. For one thread.
 */
public final class CorpusSummary {

  static final int SLOWEST = 20;
  static final int LEAST_SURE = 100;
  static final int CAUSES = 100;
  static final int EXAMPLES = 10;
  static final int FAMILIES = 200;
  static final int MEMBERS = 20;

  private final Map<StoryRow.State, Integer> states = new EnumMap<>(StoryRow.State.class);
  private final TopList<StoryRow> slowest = new TopList<>(SLOWEST,
      Comparator.comparingDouble((StoryRow row) -> -facts(row).milliseconds())
          .thenComparing(StoryRow::source));
  private final TopList<StoryRow> leastSure = new TopList<>(LEAST_SURE,
      Comparator.comparingDouble(CorpusSummary::confidence)
          .thenComparingInt(row -> -facts(row).unsure()).thenComparing(StoryRow::source));
  private final Map<String, Cause> causes = new LinkedHashMap<>();
  private final Map<String, Found> findings = new TreeMap<>();
  private final List<Kin> families = new ArrayList<>();
  private long words;
  private int unsure;
  private int otherFailures;
  private int familyCount;

  /**
   * Failures of one cause.
   *
   * @param failure the first of them
   * @param count how many there are
   * @param examples the first sources
   */
  record Cause(StoryRow.Failure failure, int count, List<String> examples) {}

  /**
   * Findings of one code.
   *
   * @param count how many there are
   * @param stories in how many stories
   * @param example the first of them
   * @param source where it is
   */
  record Found(int count, int stories, StoryRow.Noted example, String source) {}

  /**
   * A family of stories that share text.
   *
   * @param longest the longest of them
   * @param rows what the first of the others have in common with another
   * @param others how many others there are
   */
  record Kin(String longest, List<DuplicateRow> rows, int others) {}

  /** Takes a story. */
  public void add(StoryRow row) {
    states.merge(row.state(), 1, Integer::sum);
    if (row.facts() != null) {
      words += row.facts().words();
      unsure += row.facts().unsure() > 0 ? 1 : 0;
      if (row.state() == StoryRow.State.CONVERTED) {
        slowest.add(row.slim());
      }
      if (row.facts().unsure() > 0 && row.facts().least() != null) {
        leastSure.add(row.slim());
      }
    }
    if (row.failure() != null) {
      addFailure(row.source(), row.failure());
    }
    row.faults().forEach(fault -> addFailure(row.source(), StoryRow.Failure.of(fault)));
    Map<String, Integer> counts = new TreeMap<>();
    row.findings().forEach(one -> counts.merge(one.code(), 1, Integer::sum));
    counts.forEach((code, count) -> addFinding(row, code, count));
  }

  private void addFailure(String source, StoryRow.Failure failure) {
    Cause known = causes.get(failure.cause());
    if (known == null && causes.size() == CAUSES) {
      otherFailures++;
      return;
    }
    List<String> examples = new ArrayList<>(known == null ? List.of() : known.examples());
    if (examples.size() < EXAMPLES) {
      examples.add(source);
    }
    causes.put(failure.cause(), new Cause(
        known == null ? failure : known.failure(), known == null ? 1 : known.count() + 1,
        examples));
  }

  private void addFinding(StoryRow row, String code, int count) {
    Found known = findings.get(code);
    if (known == null) {
      StoryRow.Noted first = row.findings().stream()
          .filter(one -> one.code().equals(code)).findFirst().orElseThrow();
      findings.put(code, new Found(count, 1, first, row.source()));
    } else {
      findings.put(code, new Found(
          known.count() + count, known.stories() + 1, known.example(), known.source()));
    }
  }

  /**
   * Takes a family of stories that share text.
   *
   * @param longest the longest of them
   * @param rows what the others have in common with another
   */
  public void addFamily(String longest, List<DuplicateRow> rows) {
    familyCount++;
    if (families.size() < FAMILIES) {
      families.add(new Kin(
          longest, List.copyOf(rows.subList(0, Math.min(MEMBERS, rows.size()))), rows.size()));
    }
  }

  int count(StoryRow.State state) {
    return states.getOrDefault(state, 0);
  }

  int stories() {
    return states.values().stream().mapToInt(Integer::intValue).sum();
  }

  long words() {
    return words;
  }

  int unsure() {
    return unsure;
  }

  int otherFailures() {
    return otherFailures;
  }

  int familyCount() {
    return familyCount;
  }

  List<StoryRow> slowest() {
    return slowest.all();
  }

  List<StoryRow> leastSure() {
    return leastSure.all();
  }

  /** The commonest cause first. */
  List<Cause> causes() {
    return causes.values().stream()
        .sorted(Comparator.comparingInt((Cause cause) -> -cause.count())).toList();
  }

  /** By their codes. */
  Map<String, Found> findings() {
    return new TreeMap<>(findings);
  }

  List<Kin> families() {
    return List.copyOf(families);
  }

  private static StoryRow.Facts facts(StoryRow row) {
    if (row.facts() == null) {
      throw new IllegalArgumentException(row.source() + " has no book");
    }
    return row.facts();
  }

  private static double confidence(StoryRow row) {
    StoryRow.Reading least = facts(row).least();
    return least == null ? 1 : least.confidence();
  }
}
