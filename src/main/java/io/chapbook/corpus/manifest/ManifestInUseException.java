package io.chapbook.corpus.manifest;

import java.io.IOException;

/** Another process writes the manifest of the same folder. */
public final class ManifestInUseException extends IOException {

  private static final long serialVersionUID = 1L;

  ManifestInUseException() {
    super("another run is at work in this folder");
  }
}
