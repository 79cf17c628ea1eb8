package io.chapbook.app;

import io.chapbook.structure.OutlineDetector;
import java.util.concurrent.CompletableFuture;

/**
 * The rules that come with Chapbook. They take as long to read as a short story or a command line
 * does, so they are read on a thread of their own, from the moment this is made.
 */
public final class StandardRules {

  private final CompletableFuture<OutlineDetector> detector =
      CompletableFuture.supplyAsync(OutlineDetector::withStandardRules);

  /** Begins to read the rules, and then to make ready what a first story need not wait for. */
  public StandardRules() {
    // Nobody waits for it: what fails here fails again for whoever asks.
    detector.thenAcceptAsync(OutlineDetector::makeReady);
  }

  /** The detector that goes by them, to be waited for. */
  CompletableFuture<OutlineDetector> detector() {
    return detector;
  }
}
