package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs what may take long, and sees to it that Ctrl-C or a request to end lets it finish what it has
 * in hand. The process then ends as the system has it: with exit code 130 after Ctrl-C, 143 after
 * SIGTERM.
 */
final class StoppableRun {

  /** So long the process waits; what is not done by then is lost, and nothing else. */
  private static final int PATIENCE_SECONDS = 120;

  /** What is run. */
  @FunctionalInterface
  interface Body {

    /** Runs it, and says all that there is to say. */
    void run() throws ConversionException, InterruptedException;
  }

  private StoppableRun() {}

  /**
   * Runs to the end, or until somebody stops it.
   *
   * @param stop has the body end soon; called from another thread
   */
  static void run(Runnable stop, Body body) throws ConversionException, InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(stop, ended), "chapbook-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      body.run();
    } finally {
      ended.countDown();
      forget(hook);
    }
  }

  private static void stop(Runnable stop, CountDownLatch ended) {
    stop.run();
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, by this very hook.
      hook.setName("chapbook-ended");
    }
  }
}
