package io.chapbook.catalog.web;

import io.chapbook.bundled.BundledFile;
import java.util.Map;
import java.util.Optional;

/**
 * A file that pages of the library use.
 *
 * @param mediaType its media type
 * @param content its bytes
 */
public record Asset(String mediaType, byte[] content) {

  private static final Map<String, String> MEDIA_TYPES = Map.of(
      "library.css", "text/css; charset=utf-8",
      "library.js", "text/javascript; charset=utf-8");

  /** The file of a name below {@code /assets/}; empty if there is none. */
  public static Optional<Asset> of(String name) {
    String mediaType = MEDIA_TYPES.get(name);
    return mediaType == null
        ? Optional.empty()
        : Optional.of(new Asset(mediaType, BundledFile.bytes(Asset.class, name)));
  }
}
