package io.chapbook.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the catalogue keeps of one book's file, read as a scan reads it. */
public final class CatalogEntry {

  private CatalogEntry() {}

  /** The book, once written to the index and read back; null when the file is gone. */
  public static @Nullable CatalogBook of(Path file) throws IOException {
    FoundFile found =
        FoundFile.of(file.getFileName().toString(), Files.size(file), Instant.EPOCH);
    CatalogBook book = new BookReading().read(file, found);
    return book == null ? null : BookBytes.read(BookBytes.write(book));
  }
}
