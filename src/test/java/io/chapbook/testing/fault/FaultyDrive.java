package io.chapbook.testing.fault;

import io.chapbook.testing.fault.Fault.Step;
import java.io.IOException;
import java.lang.StackWalker.StackFrame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the steps by which the program changes files below a folder, and has one go wrong. Safe for
 * use by several threads.
 */
final class FaultyDrive {

  private static final Predicate<StackFrame> OF_PROGRAM = frame -> {
    String name = frame.getClassName();
    return name.startsWith("io.chapbook.") && !name.startsWith("io.chapbook.testing.");
  };

  private final Set<String> failed = new TreeSet<>();
  private @Nullable Path folder;
  private @Nullable Fault fault;
  private final List<Taken> steps = new ArrayList<>();
  private int faulty;
  private @Nullable String happened;
  private boolean atomic = true;
  private boolean slow;

  /**
   * A step that was taken.
   *
   * @param step what it did
   * @param place the place in the program, as {@code class:line}
   */
  record Taken(Step step, String place) {}

  /** From now on steps in a folder are counted, and none goes wrong. */
  synchronized void watch(Path where) {
    fail(where, Integer.MAX_VALUE, Fault.BROKEN);
  }

  /** The steps since then. */
  synchronized List<Taken> steps() {
    return List.copyOf(steps);
  }

  /**
   * From now on a step goes wrong.
   *
   * @param where the folder whose files are concerned
   * @param number which step, from 1; the first from there on that the fault can happen to
   */
  synchronized void fail(Path where, int number, Fault what) {
    folder = FaultyPath.real(where);
    fault = what;
    faulty = number;
    steps.clear();
    happened = null;
  }

  /**
   * From now on all is well.
   *
   * @return at which place in the program the fault happened first; null when it did not
   */
  synchronized @Nullable String mend() {
    fault = null;
    folder = null;
    return happened;
  }

  /** All places in the program at which something went wrong, as {@code class:line}. */
  synchronized Set<String> failed() {
    return new TreeSet<>(failed);
  }

  /** Whether a file can take another's place in one step. */
  synchronized boolean isAtomic() {
    return atomic;
  }

  synchronized void setAtomic(boolean can) {
    atomic = can;
  }

  /** How many bytes one read gives at most: few on a drive that is slow, as over a network. */
  synchronized int mostBytes() {
    return slow ? 5 : Integer.MAX_VALUE;
  }

  synchronized void setSlow(boolean is) {
    slow = is;
  }

  /**
   * The place in the program that is about to do something.
   *
   * @return {@code class:line}, or an empty text on a thread that is not the program's
   */
  static String place() {
    return StackWalker.getInstance().walk(frames -> frames.filter(OF_PROGRAM).findFirst()
        .map(frame -> frame.getClassName() + ":" + frame.getLineNumber()).orElse(""));
  }

  /**
   * A step that is about to be taken.
   *
   * @param file the file
   * @param place who takes it
   * @param named whether what the system throws names the file
   * @throws IOException when it goes wrong
   */
  synchronized void step(Step step, Path file, String place, boolean named) throws IOException {
    Fault now = fault;
    if (now == null || folder == null || !file.startsWith(folder)) {
      return;
    }
    steps.add(new Taken(step, place));
    boolean due = happened == null ? steps.size() >= faulty : now.isLasting();
    if (due && now.concerns(step)) {
      happened = happened == null ? place : happened;
      failed.add(place);
      throw now.exception(named ? file.toString() : null);
    }
  }
}
