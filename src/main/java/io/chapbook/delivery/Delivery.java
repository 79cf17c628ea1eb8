package io.chapbook.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How the delivery of one book ended.
 *
 * @param kind how
 * @param place where the book is now, for a person; where it was to go when it failed
 * @param message what a person should know: why it failed, or that it has another name than usual;
 *     null when there is nothing to say
 * @param cause what was thrown when it failed, or null
 */
public record Delivery(
    Kind kind, String place, @Nullable String message, @Nullable Throwable cause) {

  /** The ends that a delivery can come to. */
  public enum Kind {
    /** It was not there and is now. */
    NEW,
    /** An older form of the same book was there; it was replaced. */
    REPLACED,
    /** The same bytes were there; nothing was written. */
    UNCHANGED,
    /** It is not there; what was there before still is. */
    FAILED
  }

  static Delivery failed(String place, String message, @Nullable Throwable cause) {
    return new Delivery(Kind.FAILED, place, message, cause);
  }
}
