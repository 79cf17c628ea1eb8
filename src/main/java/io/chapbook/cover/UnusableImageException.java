package io.chapbook.cover;

/** Says why a file cannot be a cover; the message completes "the cover cannot be used (...)". */
final class UnusableImageException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableImageException(String reason) {
    super(reason);
  }
}
