package io.chapbook.catalog;

import java.io.IOException;
import java.nio.file.Path;

/** What is done to the file of an index, without the thread that does it in a server. */
public final class IndexTrial {

  private IndexTrial() {}

  /** Opens the index of a folder of books, looks through the folder once, and closes it. */
  public static void index(Path file, Path books) throws IOException {
    try (BookIndex index = BookIndex.open(file, books);
        LibraryScan scan = new LibraryScan(books, () -> false)) {
      scan.scan(index);
    }
  }

  /** Writes the file of an index anew. */
  public static void pack(Path file) throws IOException {
    IndexStore.open(file).pack(file);
  }
}
