package io.chapbook.corpus.manifest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A line is not one of a manifest. The message says what is wrong with it, not where it is. */
public final class MalformedManifestException extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedManifestException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
