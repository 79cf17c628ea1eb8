package io.chapbook.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Does something with each of many things on a thread of its own, in the order in which they are
 * given, while whoever gives them goes on. Only so many wait that memory does not grow with their
 * number. They are given by one thread.
 */
final class WorkBehind<T> implements AutoCloseable {

  /** Handed over together, since waking a thread takes longer than writing a row. */
  private static final int AT_ONCE = 64;

  private static final int MOST_WAITING = 8;

  private final Consumer<T> work;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
  private List<T> gathered = new ArrayList<>(AT_ONCE);

  WorkBehind(Consumer<T> work) {
    this.work = work;
  }

  /**
   * Gives one; waits if too many wait already.
   *
   * @throws RuntimeException what the work on one that was given before ended with
   */
  void give(T one) {
    gathered.add(one);
    if (gathered.size() == AT_ONCE) {
      handOver();
    }
  }

  /**
   * Waits until all is done.
   *
   * @throws RuntimeException what the work on one ended with
   */
  void finish() {
    handOver();
    while (!waiting.isEmpty()) {
      await(waiting.remove());
    }
  }

  private void handOver() {
    List<T> some = gathered;
    gathered = new ArrayList<>(AT_ONCE);
    waiting.add(CompletableFuture.runAsync(() -> some.forEach(work), thread));
    if (waiting.size() > MOST_WAITING) {
      await(waiting.remove());
    }
  }

  /** The failure itself is thrown, as if the work had been done here. */
  private static void await(CompletableFuture<Void> some) {
    try {
      some.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** Does what was handed over, and no more. */
  @Override
  public void close() {
    thread.shutdown();
    waiting.forEach(one -> one.exceptionally(failure -> null).join());
  }
}
