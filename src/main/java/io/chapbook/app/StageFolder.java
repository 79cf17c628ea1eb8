package io.chapbook.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the value of each stage as a text file, so that a person sees where a book went wrong. Each
 * story has a folder of its own. Without a folder it keeps nothing and costs nothing.
 */
final class StageFolder {

  private final @Nullable Path folder;

  /** The folder of one story, or null to keep nothing. */
  StageFolder(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Keeps a text. */
  void keep(String name, Supplier<String> text) throws ConversionException {
    if (folder != null) {
      keepBytes(name, text.get().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Keeps bytes. */
  void keepBytes(String name, byte[] bytes) throws ConversionException {
    if (folder == null) {
      return;
    }
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new ConversionException(
          file + ": the stage cannot be kept (" + IoReason.of(e) + "); name another folder", e);
    }
  }
}
