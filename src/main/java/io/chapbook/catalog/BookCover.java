package io.chapbook.catalog;

import io.chapbook.epub.MalformedPublicationException;
import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PublicationReader;
import java.io.IOException;
import java.nio.file.Path;

/** The cover image in a book's file. */
public final class BookCover {

  private BookCover() {}

  /**
   * Reads it.
   *
   * @return the bytes of the image file, which may be of any kind; empty if the book names none
   * @throws MalformedPublicationException if the book is broken or beyond the limits
   * @throws IOException if the file cannot be read
   */
  public static byte[] read(Path book) throws IOException {
    try (OcfContainer container = OcfContainer.open(book, BookReading.LIMITS)) {
      String path =
          new PublicationReader(BookReading.LIMITS).packageDocument(container).coverImage();
      return path == null ? new byte[0] : container.read(path);
    }
  }
}
