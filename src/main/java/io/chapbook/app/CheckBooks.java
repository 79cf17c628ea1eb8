package io.chapbook.app;

import io.chapbook.check.BookChecker;
import io.chapbook.check.BookFinding;
import io.chapbook.check.ConformanceCheck;
import io.chapbook.check.EpubCheckLoader;
import io.chapbook.check.MissingEpubCheckException;
import io.chapbook.check.ReadingSystem;
import io.chapbook.check.WordComparison;
import io.chapbook.epub.MalformedPublicationException;
import io.chapbook.epub.ReadingLimits;
import io.chapbook.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks finished books, one after the other: the use case of {@code check}. */
public final class CheckBooks {

  private final BookChecker checker;
  private final @Nullable StoryProof proof;

  private CheckBooks(BookChecker checker, @Nullable StoryProof proof) {
    this.checker = checker;
    this.proof = proof;
  }

  /**
   * A check.
   *
   * @param readers the reading systems whose rules count
   * @param withEpubCheck whether EPUBCheck is asked too
   * @param proof what compares the book with its story, or null
   * @param limits how large a book may be
   * @throws ConversionException when EPUBCheck is to be asked and is not there
   */
  public static CheckBooks of(
      Set<ReadingSystem> readers, boolean withEpubCheck, @Nullable StoryProof proof, Limits limits)
      throws ConversionException {
    ConformanceCheck conformance = withEpubCheck ? epubCheck() : null;
    return new CheckBooks(
        new BookChecker(readers, conformance, ReadingLimits.of(limits)), proof);
  }

  private static ConformanceCheck epubCheck() throws ConversionException {
    try {
      return EpubCheckLoader.load();
    } catch (MissingEpubCheckException e) {
      throw new ConversionException(e.getMessage()
          + "; build Chapbook again (mvn package), or give --no-epubcheck to do without", e);
    }
  }

  /**
   * The books that are named, those in folders too.
   *
   * @throws ConversionException when a folder cannot be read or holds no book
   */
  public static List<Path> books(List<Path> named) throws ConversionException {
    return BookFiles.of(named);
  }

  /**
   * Checks a book.
   *
   * @throws ConversionException when it cannot be read or is no book, or its story cannot be read
   */
  public BookCheck check(Path book) throws ConversionException {
    try {
      if (Files.isDirectory(book)) {
        throw new ConversionException(book + ": it is a folder, not a book", null);
      }
      List<BookFinding> findings = new ArrayList<>(checker.check(book));
      WordComparison words = null;
      if (proof != null) {
        words = proof.compare(book);
        findings.addAll(words.findings());
        findings.sort(BookFinding.ORDER);
      }
      return new BookCheck(book, findings, words);
    } catch (MalformedPublicationException e) {
      String message = e.getMessage();
      throw new ConversionException(
          message.startsWith(book.toString()) ? message : book + ": " + message, e);
    } catch (NoSuchFileException e) {
      throw new ConversionException(book + ": there is no such file; check the name", e);
    } catch (IOException e) {
      throw new ConversionException(book + ": it cannot be read (" + IoReason.of(e) + ")", e);
    }
  }
}
