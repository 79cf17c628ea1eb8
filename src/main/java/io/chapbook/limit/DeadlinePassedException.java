package io.chapbook.limit;

/** Somebody has waited long enough. */
public final class DeadlinePassedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long seconds;
  private final String step;

  DeadlinePassedException(long seconds, String step) {
    super("more than " + seconds + " s when " + step);
    this.seconds = seconds;
    this.step = step;
  }

  /** How many seconds there were. */
  public long seconds() {
    return seconds;
  }

  /** What was done when that was seen, as words that go after "when". */
  public String step() {
    return step;
  }
}
