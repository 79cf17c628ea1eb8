package io.chapbook.catalog;

import io.chapbook.book.SeriesPlace;
import io.chapbook.epub.BibliographicRecord;
import io.chapbook.epub.MalformedPublicationException;
import io.chapbook.epub.OcfContainer;
import io.chapbook.epub.PackageDocument;
import io.chapbook.epub.PublicationReader;
import io.chapbook.epub.ReadingLimits;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the catalogue wants to know of a book's file. Safe for threads. */
final class BookReading {

  /** A package document has no business to be larger, and many are read at once. */
  static final ReadingLimits LIMITS = ReadingLimits.DEFAULT.withEntriesUpTo(1 << 24);

  private static final int LONGEST_DESCRIPTION = 8_000;
  private static final int MOST_NAMES = 40;

  private final PublicationReader reader = new PublicationReader(LIMITS);

  /**
   * Reads a book; one that cannot be read is told as such and never stops a scan.
   *
   * @param file its file
   * @param found where it lies, how large it is, when it was changed
   * @return the book, or null if there is no such file any more
   */
  @Nullable CatalogBook read(Path file, FoundFile found) {
    try (OcfContainer container = OcfContainer.open(file, LIMITS)) {
      return book(found, reader.packageDocument(container), container);
    } catch (NoSuchFileException e) {
      return null;
    } catch (MalformedPublicationException e) {
      return broken(found, withoutPath(String.valueOf(e.getMessage()), file));
    } catch (IOException e) {
      return broken(found, "the file cannot be read");
    } catch (RuntimeException | StackOverflowError e) {
      return broken(found, "it cannot be understood (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static CatalogBook book(FoundFile found, PackageDocument document, OcfContainer container) {
    BibliographicRecord record = document.metadata();
    String title = CleanText.line(record.title());
    String cover = document.coverImage();
    return new CatalogBook(
        found.key(),
        found.path(),
        identifier(CleanText.line(record.identifier()), found),
        title.isEmpty() ? found.stem() : title,
        lines(record.creators()),
        emptyAsNull(CleanText.line(record.language())),
        emptyAsNull(CleanText.of(record.description(), LONGEST_DESCRIPTION)),
        series(record.series()),
        lines(record.fandoms()),
        found.updated(),
        found.size(),
        cover != null && container.entries().stream().anyMatch(one -> one.name().equals(cover)),
        null);
  }

  private static CatalogBook broken(FoundFile found, String fault) {
    return new CatalogBook(found.key(), found.path(), identifier("", found), found.stem(),
        List.of(), null, null, null, List.of(), found.updated(), found.size(), false,
        CleanText.line(fault));
  }

  /** Where the fault is in the book; where the book lies on this machine is nobody's business. */
  private static String withoutPath(String message, Path file) {
    String prefix = file + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }

  private static String identifier(String stated, FoundFile found) {
    return stated.isEmpty() ? "urn:chapbook:" + found.key() : stated;
  }

  private static @Nullable SeriesPlace series(List<SeriesPlace> places) {
    for (SeriesPlace place : places) {
      String name = CleanText.line(place.name());
      if (!name.isEmpty()) {
        return new SeriesPlace(name, emptyAsNull(CleanText.line(place.number())));
      }
    }
    return null;
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(CleanText::line).filter(text -> !text.isEmpty()).distinct()
        .limit(MOST_NAMES).toList();
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
