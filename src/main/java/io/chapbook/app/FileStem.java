package io.chapbook.app;

import java.nio.file.Path;

/** The name of a file without its ending. */
final class FileStem {

  private FileStem() {}

  /** {@code story} for {@code folder/story.txt}; a name that is all ending stays. */
  static String of(Path file) {
    Path last = file.getFileName();
    // Only the root of a file system has no name.
    String name = last == null ? "root" : last.toString();
    return of(name);
  }

  /** The same of a file's own name. */
  static String of(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
