package io.chapbook.catalog;

import org.jspecify.annotations.Nullable;

/** No book can be made of what somebody handed in. The message says why, and what to do. */
public final class RefusedStoryException extends Exception {

  /**
   * A refusal.
   *
   * @param message sentences for the person who handed it in; nothing of the server's folders
   * @param cause what said so, or null
   */
  public RefusedStoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
