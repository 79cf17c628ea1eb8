package io.chapbook.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on a terminal, nothing elsewhere. The launcher knows whether the error output is a
 * terminal and says so; Java itself cannot tell.
 */
final class Progress implements AutoCloseable {

  private static final String TERMINAL = "chapbook.terminal";

  private final boolean shown;
  private final String task;
  private @Nullable ProgressBar bar;

  private Progress(boolean shown, String task) {
    this.shown = shown;
    this.task = task;
  }

  /**
   * A bar.
   *
   * @param quiet whether to show none
   * @param task what is done, such as {@code Converting}
   */
  static Progress of(boolean quiet, String task) {
    return new Progress(!quiet && Boolean.getBoolean(TERMINAL), task);
  }

  /** Begins, once it is known how many steps there are. */
  void start(int steps) {
    if (shown) {
      bar = new ProgressBarBuilder()
          .setTaskName(task)
          .setInitialMax(steps)
          .setStyle(ProgressBarStyle.UNICODE_BLOCK)
          .clearDisplayOnFinish()
          .setUpdateIntervalMillis(250)
          .build();
    }
  }

  /** Does a step. */
  void step(Runnable print) {
    ProgressBar current = bar;
    if (current != null) {
      current.pause();
      print.run();
      current.resume();
      current.step();
    } else {
      print.run();
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
