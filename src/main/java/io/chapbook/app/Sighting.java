package io.chapbook.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like without reading it. The same look is a sign that it is unchanged, and no
 * proof.
 *
 * @param size how many bytes it has
 * @param modified when it was changed last, in milliseconds since 1970
 */
public record Sighting(long size, long modified) {

  /** The look of a file; null when it is not there. */
  static @Nullable Sighting of(Path file) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Sighting(attributes.size(), attributes.lastModifiedTime().toMillis());
    } catch (NoSuchFileException | NotDirectoryException e) {
      return null;
    }
  }

  /** The look of two files that are one story. */
  Sighting and(Sighting other) {
    return new Sighting(size + other.size, Math.max(modified, other.modified));
  }
}
