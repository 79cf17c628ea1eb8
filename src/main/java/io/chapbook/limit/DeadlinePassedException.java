package io.chapbook.limit;

/** Somebody has waited long enough. The message says when that was seen and what to do. */
public final class DeadlinePassedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeadlinePassedException(String message) {
    super(message);
  }
}
