package io.chapbook.delivery;

import org.jspecify.annotations.Nullable;

/**
 * No book can be delivered any more: the drive is gone, full or read-only. The message is one line
 * for a person, with what to do.
 */
public final class DestinationLostException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A loss.
   *
   * @param message the line
   * @param cause what lies behind it, or null
   */
  public DestinationLostException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
