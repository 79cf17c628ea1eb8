package io.chapbook.limit;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long somebody waits for a piece of work. Whoever works asks between two steps whether it is
 * over; a step is never broken off, so nothing is left half done.
 */
public final class Deadline {

  /** Somebody waits for ever. */
  public static final Deadline NONE = new Deadline(0, 0, () -> -1);

  private final long seconds;
  private final long end;
  private final LongSupplier nanos;

  private Deadline(long seconds, long end, LongSupplier nanos) {
    this.seconds = seconds;
    this.end = end;
    this.nanos = nanos;
  }

  /** From now on as long as a limit allows. */
  public static Deadline of(Limits limits) {
    return in(limits.of(Limit.STORY_TIME), System::nanoTime);
  }

  /**
   * Some seconds from now.
   *
   * @param nanos a clock that no one sets, in nanoseconds
   */
  static Deadline in(long seconds, LongSupplier nanos) {
    return new Deadline(
        seconds, nanos.getAsLong() + TimeUnit.SECONDS.toNanos(seconds), nanos);
  }

  /**
   * Goes on if there is time left.
   *
   * @param step what was done just now, as words that go after "when"
   * @throws DeadlinePassedException when there is none
   */
  public void check(String step) {
    if (nanos.getAsLong() - end > 0) {
      throw new DeadlinePassedException(seconds, step);
    }
  }
}
