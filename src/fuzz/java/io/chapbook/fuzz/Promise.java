package io.chapbook.fuzz;

import java.util.List;
import java.util.function.Supplier;

/** What the targets say when a promise is broken. */
final class Promise {

  private Promise() {}

  /** There is no fault. */
  static void holds(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
  }

  /** Something is as it was promised. */
  static void holds(boolean promise, Supplier<Object> otherwise) {
    if (!promise) {
      throw new AssertionError(String.valueOf(otherwise.get()));
    }
  }

  /** A refusal that was declared has words for a person. */
  static void isTold(Exception refusal) {
    holds(refusal.getMessage() != null && !refusal.getMessage().isBlank(), () -> refusal);
  }
}
