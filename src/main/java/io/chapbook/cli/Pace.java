package io.chapbook.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says once a minute how fast a task goes on, and how long it will take. */
final class Pace {

  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  private final int steps;
  private long told;
  private int toldSteps;
  private int done;

  /**
   * A task that begins.
   *
   * @param steps how many steps it has
   * @param now the time, in nanoseconds
   */
  Pace(int steps, long now) {
    this.steps = steps;
    this.told = now;
  }

  /**
   * Counts a step.
   *
   * @return a line when a minute has gone by since the last one, else null: {@code 12,000 of 100,000,
   *     200 a second, 7 min left, 3 failed}
   */
  @Nullable String step(long now, int failed) {
    done++;
    long passed = now - told;
    if (passed < MINUTE) {
      return null;
    }
    // Of the last minute, since what is up to date goes by faster than what must be made.
    double rate = (done - toldSteps) * (double) SECOND / passed;
    told = now;
    toldSteps = done;
    long left = Math.round((steps - done) / rate);
    return String.format(Locale.ROOT, "%,d of %,d, %s a second, %s left%s", done, steps,
        String.format(Locale.ROOT, rate < 10 ? "%.1f" : "%.0f", rate), time(left),
        failed == 0 ? "" : String.format(Locale.ROOT, ", %,d failed", failed));
  }

  private static String time(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
