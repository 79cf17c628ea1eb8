package io.chapbook.cli;

import io.chapbook.app.ConversionException;
import io.chapbook.app.WatchStories;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs a watch until somebody stops it, and sees to it that it ends as other commands do. */
final class WatchRun {

  /** So long the process waits for the stories in hand when it is told to end. */
  private static final int PATIENCE_SECONDS = 15;

  private WatchRun() {}

  /**
   * Watches until Ctrl-C, or until the thread is interrupted.
   *
   * @param end what is to be done at the end, such as to print the sum
   * @throws ConversionException when the books' folder cannot be made
   */
  static void untilStopped(WatchStories watch, Runnable end) throws ConversionException {
    CountDownLatch ended = new CountDownLatch(1);
    Thread watching = Thread.currentThread();
    Thread hook = new Thread(() -> stop(watching, ended), "chapbook-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try (watch) {
      watch.run();
    } catch (InterruptedException e) {
      // That is how it ends: nobody else asks for this thread.
      end.run();
    } finally {
      ended.countDown();
      forget(hook);
    }
  }

  private static void stop(Thread watching, CountDownLatch ended) {
    watching.interrupt();
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
