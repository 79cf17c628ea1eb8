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

  private static final int LONGEST_LINE = 500;
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
    String title = line(record.title());
    String cover = document.coverImage();
    return new CatalogBook(
        found.key(),
        found.path(),
        identifier(line(record.identifier()), found),
        title.isEmpty() ? found.stem() : title,
        lines(record.creators()),
        emptyAsNull(line(record.language())),
        emptyAsNull(clean(record.description(), LONGEST_DESCRIPTION)),
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
        line(fault));
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
      String name = line(place.name());
      if (!name.isEmpty()) {
        return new SeriesPlace(name, emptyAsNull(line(place.number())));
      }
    }
    return null;
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(BookReading::line).filter(text -> !text.isEmpty()).distinct()
        .limit(MOST_NAMES).toList();
  }

  /** A text on one line. */
  static String line(@Nullable String text) {
    return clean(text, LONGEST_LINE).replaceAll("\\s+", " ");
  }

  /** A text of at most so many characters, of which every one may stand in XML. */
  private static String clean(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder();
    text.codePoints().limit(most).forEach(c -> clean.appendCodePoint(isClean(c) ? c : ' '));
    return clean.toString().strip();
  }

  /** https://www.w3.org/TR/xml/#charsets without the control characters of Latin 1. */
  private static boolean isClean(int c) {
    return c >= 0x20 && c < 0x7f || c == '\n' || c == '\t'
        || c > 0x9f && (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe;
  }

  private static @Nullable String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
