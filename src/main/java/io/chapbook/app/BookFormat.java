package io.chapbook.app;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms of a book's file. */
public enum BookFormat {
  /** An EPUB for any reading system. */
  EPUB(".epub"),
  /** The same publication as Kobo's own renderer wants it. */
  KEPUB(".kepub.epub");

  private final String ending;

  BookFormat(String ending) {
    this.ending = ending;
  }

  /** How the names of its files end; a Kobo chooses its renderer by this. */
  public String ending() {
    return ending;
  }

  /** Whether a file has a name that this form goes by and no other. */
  boolean names(Path file) {
    return file.getFileName() != null && of(file.getFileName().toString()) == this;
  }

  /** Whether a file has a name that any form goes by. */
  static boolean namesBook(Path file) {
    return EPUB.names(file) || KEPUB.names(file);
  }

  private static @Nullable BookFormat of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(KEPUB.ending)) {
      return KEPUB;
    }
    return lower.endsWith(EPUB.ending) ? EPUB : null;
  }

  /** The name as the command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
