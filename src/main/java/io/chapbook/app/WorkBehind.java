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
   * @throws CompletionException when the work on one that was given before failed, with the cause
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
   * @throws CompletionException when the work on one failed, with the cause
   */
  void finish() {
    handOver();
    while (!waiting.isEmpty()) {
      waiting.remove().join();
    }
  }

  private void handOver() {
    List<T> some = gathered;
    gathered = new ArrayList<>(AT_ONCE);
    waiting.add(CompletableFuture.runAsync(() -> some.forEach(work), thread));
    if (waiting.size() > MOST_WAITING) {
      waiting.remove().join();
    }
  }

  /** Does what was handed over, and no more. */
  @Override
  public void close() {
    thread.shutdown();
    waiting.forEach(one -> one.exceptionally(failure -> null).join());
  }
}
