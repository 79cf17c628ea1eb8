package io.chapbook.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a task is: a bar on a terminal, elsewhere a line a minute, for those who look into a
 * log. The launcher knows whether the error output is a terminal and says so; Java itself cannot
 * tell.
 */
final class Progress implements AutoCloseable {

  private static final String TERMINAL = "chapbook.terminal";

  private final boolean bars;
  private final String task;
  private final @Nullable PrintWriter log;
  private final LongSupplier clock;
  private @Nullable ProgressBar bar;
  private @Nullable Pace pace;
  private int failed;

  Progress(boolean bars, String task, @Nullable PrintWriter log, LongSupplier clock) {
    this.bars = bars;
    this.task = task;
    this.log = log;
    this.clock = clock;
  }

  /**
   * A bar on a terminal, and nothing elsewhere.
   *
   * @param quiet whether to show none
   * @param task what is done, such as {@code Converting}
   */
  static Progress of(boolean quiet, String task) {
    return of(quiet, task, null);
  }

  /**
   * A bar on a terminal, and lines elsewhere.
   *
   * @param quiet whether to show neither
   * @param task what is done, such as {@code Converting}
   * @param log where lines go; null for none
   */
  static Progress of(boolean quiet, String task, @Nullable PrintWriter log) {
    boolean bars = !quiet && Boolean.getBoolean(TERMINAL);
    return new Progress(bars, task, quiet || bars ? null : log, System::nanoTime);
  }

  /** Begins, once it is known how many steps there are. */
  void start(int steps) {
    pace = new Pace(steps, clock.getAsLong());
    if (bars) {
      bar = new ProgressBarBuilder()
          .setTaskName(task)
          .setInitialMax(steps)
          .setStyle(ProgressBarStyle.UNICODE_BLOCK)
          .clearDisplayOnFinish()
          .setUpdateIntervalMillis(250)
          .showSpeed()
          .build();
    }
  }

  /** Does a step. */
  void step(Runnable print) {
    step(false, print);
  }

  /**
   * Does a step.
   *
   * @param failure whether it is one that failed
   */
  void step(boolean failure, Runnable print) {
    failed += failure ? 1 : 0;
    ProgressBar current = bar;
    if (current == null) {
      print.run();
    } else {
      current.pause();
      print.run();
      current.resume();
      if (failed > 0) {
        current.setExtraMessage(" " + failed + " failed");
      }
      current.step();
    }
    tell();
  }

  private void tell() {
    Pace running = pace;
    if (log != null && running != null) {
      String line = running.step(clock.getAsLong(), failed);
      if (line != null) {
        log.println("chapbook: " + task.toLowerCase(java.util.Locale.ROOT) + ": " + line);
        log.flush();
      }
    }
  }

  @Override
  public void close() {
    ProgressBar current = bar;
    if (current != null) {
      current.close();
    }
  }
}
