package io.chapbook.fuzz;

import io.chapbook.app.ConversionException;
import io.chapbook.app.KepubCopy;
import io.chapbook.catalog.BookCover;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogEntry;
import io.chapbook.catalog.web.LibraryPages;
import io.chapbook.check.BookChecker;
import io.chapbook.check.BookFinding;
import io.chapbook.check.BookWords;
import io.chapbook.check.ReadingSystem;
import io.chapbook.epub.ReadingLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;

/**
 * A stranger's EPUB, in every way in which one is read: check, words, catalogue, cover, pages of the
 * web library, KEPUB. It is read or refused, and no page of it runs or loads anything.
 */
public final class EpubTarget {

  private static final Scratch SCRATCH = new Scratch("book.epub");
  private static final BookChecker CHECKER =
      new BookChecker(EnumSet.allOf(ReadingSystem.class), null);

  private EpubTarget() {}

  /** Reads the bytes as a book; a text of parts is packed first, see {@link PackedParts}. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path book = SCRATCH.with(PackedParts.container(input));
    reading(() -> {
      for (BookFinding finding : CHECKER.check(book)) {
        Promise.holds(!finding.message().isBlank(), () -> finding);
      }
    });
    reading(() -> BookWords.read(book, ReadingLimits.DEFAULT));
    reading(() -> BookCover.read(book));
    reading(() -> new KepubCopy().kepub(book));
    CatalogBook entry = CatalogEntry.of(book);
    Promise.holds(entry != null && !entry.title().isBlank(), () -> entry);
    Promise.holds(entry.fault() == null || !entry.fault().startsWith("it cannot be understood"),
        entry::fault);
    LibraryPages pages = new LibraryPages(new OneBook(book, entry), true, null);
    SafePage.check(pages.book(entry.key(), false));
    for (int number = 1; number <= 3; number++) {
      SafePage.check(pages.reading(entry.key(), number));
    }
  }


  /** What reads a book, or refuses it as it declares. */
  private interface Reading {
    void read() throws IOException, ConversionException;
  }

  private static void reading(Reading reading) {
    try {
      reading.read();
    } catch (IOException | ConversionException e) {
      Promise.isTold(e);
    }
  }
}
