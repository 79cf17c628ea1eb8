package io.chapbook.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes books of the stories of some folders while a library is served, and of those that arrive
 * there: what {@code serve --watch} adds. It works in a thread of its own.
 */
final class ArrivingStories implements AutoCloseable {

  /** So long the end waits for the story in hand. */
  private static final long PATIENCE_MILLIS = 15_000;

  private final WatchStories watch;
  private final Thread thread;

  private ArrivingStories(WatchStories watch, Consumer<String> messages) {
    this.watch = watch;
    this.thread = new Thread(() -> run(messages), "arriving-stories");
  }

  /**
   * Begins.
   *
   * @param stories the folders of stories
   * @param books the folder that is served
   * @param version the version that the books name
   * @param messages takes what became of each story, a line at a time, in another thread
   */
  static ArrivingStories begin(
      List<Path> stories, Path books, String version, Consumer<String> messages) {
    // One at a time: whoever reads meanwhile goes before.
    BatchConversion batch = new BatchConversion(ConversionOptions.standard(), version, 1);
    ArrivingStories arriving = new ArrivingStories(
        new WatchStories(batch, stories, books, count -> { }, outcome -> tell(outcome, messages),
            messages),
        messages);
    arriving.thread.start();
    return arriving;
  }

  private static void tell(ConversionOutcome outcome, Consumer<String> messages) {
    if (outcome.kind() == ConversionOutcome.Kind.CONVERTED) {
      messages.accept(outcome.story().location() + ": became " + outcome.book().getFileName());
    } else if (outcome.kind() == ConversionOutcome.Kind.FAILED) {
      messages.accept(String.valueOf(outcome.message()));
    }
    outcome.faults().forEach(messages);
  }

  private void run(Consumer<String> messages) {
    try {
      watch.run();
    } catch (ConversionException e) {
      messages.accept(e.getMessage() + "; stories that arrive are no longer converted");
    } catch (InterruptedException e) {
      // Nobody else asks for this thread: that is how it ends.
      Thread.currentThread().interrupt();
    }
  }

  /** Ends when the story in hand is done. */
  @Override
  public void close() {
    watch.close();
    try {
      thread.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
