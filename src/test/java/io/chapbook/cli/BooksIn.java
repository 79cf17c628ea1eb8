package io.chapbook.cli;

import io.chapbook.testing.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The books of an output folder, without what a batch writes beside them. */
final class BooksIn {

  private BooksIn() {}

  /** Their paths below the folder, sorted; none when it is not there. */
  static List<String> folder(Path folder) throws IOException {
    return !Files.exists(folder) ? List.of() : FileTree.files(folder).stream()
        .filter(name -> name.endsWith(".epub")).toList();
  }
}
