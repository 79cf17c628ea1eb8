package io.chapbook.testing.score;

import java.util.EnumMap;
import java.util.Map;

/** The tallies of one story or of many. A measure that nothing was compared by has none. */
public final class Score {

  private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);

  /** Adds a tally to what is there of its measure. */
  void add(Measure measure, Tally tally) {
    tallies.merge(measure, tally, Tally::plus);
  }

  /** Adds every tally of another score. */
  public void add(Score other) {
    other.tallies.forEach(this::add);
  }

  /** Whether anything was compared by a measure. */
  public boolean has(Measure measure) {
    return tallies.containsKey(measure);
  }

  /** The tally of a measure; nothing found and nothing there when it was not compared. */
  public Tally of(Measure measure) {
    return tallies.getOrDefault(measure, Tally.NONE);
  }

  /** F1 in percent. */
  public double percent(Measure measure) {
    return 100 * of(measure).f1();
  }

  /** One line for each measure, with what was right, found and there. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    tallies.forEach((measure, tally) -> text.append(measure.label()).append(' ')
        .append(tally.right()).append('/').append(tally.found()).append('/')
        .append(tally.there()).append(", "));
    return text.toString();
  }
}
