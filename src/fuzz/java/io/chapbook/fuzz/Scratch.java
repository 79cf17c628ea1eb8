package io.chapbook.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written anew for each input, for what is read from files only. */
final class Scratch {

  private final Path file;

  /** A file of a name in a folder of its own; both are gone when the program ends. */
  Scratch(String name) {
    try {
      Path folder = Files.createTempDirectory("fuzz");
      folder.toFile().deleteOnExit();
      file = folder.resolve(name);
      file.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file with these bytes. */
  Path with(byte[] content) throws IOException {
    return Files.write(file, content);
  }
}
