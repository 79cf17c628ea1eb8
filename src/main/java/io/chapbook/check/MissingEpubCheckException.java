package io.chapbook.check;

import org.jspecify.annotations.Nullable;

/** EPUBCheck is not where it belongs. The message says where that is. */
public final class MissingEpubCheckException extends Exception {

  private static final long serialVersionUID = 1L;

  MissingEpubCheckException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
