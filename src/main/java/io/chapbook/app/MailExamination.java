package io.chapbook.app;

import io.chapbook.check.BookChecker;
import io.chapbook.check.BookFinding;
import io.chapbook.check.ReadingSystem;
import io.chapbook.delivery.Parcel;
import io.chapbook.delivery.SafeName;
import io.chapbook.delivery.mail.MailService;
import io.chapbook.delivery.mail.MailedBook;
import io.chapbook.delivery.mail.MessageFiller;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sees before a book is mailed whether the service behind the address would take it. */
final class MailExamination {

  private static final double MEGABYTE = 1_000_000;

  /** A book may break a rule on every page. */
  private static final int MOST_SHOWN = 3;

  private final MailService service;
  private final MessageFiller filler;
  private final BookChecker checker;

  MailExamination(MailService service) {
    this.service = service;
    this.filler = new MessageFiller(service);
    this.checker = new BookChecker(EnumSet.of(ReadingSystem.KINDLE), null);
  }

  /**
   * What came of it.
   *
   * @param book the book; null when it is not to be sent
   * @param message why it is not, or what a person should know of it; null for nothing
   */
  record Result(@Nullable MailedBook book, @Nullable String message) {}

  Result of(Parcel parcel) {
    Path copy = null;
    try {
      MailedBook book = new MailedBook(SafeName.of(parcel.title()) + BookFormat.EPUB.ending(),
          parcel.title(), parcel.author(), parcel.content().size(), parcel.content());
      if (!filler.takes(book)) {
        return new Result(null, String.format(Locale.ROOT, "it has %.1f MB, and %s takes %.0f MB in"
            + " one message; copy it by cable, or send it another way", book.size() / MEGABYTE,
            service.name(), service.mostBytes() / MEGABYTE));
      }
      copy = Files.createTempFile("chapbook-", BookFormat.EPUB.ending());
      try (InputStream in = parcel.content().open()) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      return examine(copy, book);
    } catch (ConversionException e) {
      return new Result(null, bare(e.getMessage(), copy));
    } catch (IOException e) {
      return new Result(null, "it cannot be read (" + bare(IoReason.of(e), copy) + ")");
    } finally {
      discard(copy);
    }
  }

  private Result examine(Path copy, MailedBook book) throws ConversionException, IOException {
    if (KepubCopy.isKepub(copy)) {
      return new Result(null, "it is a KEPUB, made for a Kobo's own renderer; send the EPUB that it"
          + " was made of, or its story");
    }
    if (!service.kindle()) {
      return new Result(book, null);
    }
    List<BookFinding> findings = checker.check(copy);
    List<BookFinding> errors = of(Severity.ERROR, findings);
    if (!errors.isEmpty()) {
      return new Result(null, service.name() + " would refuse it: " + errors.stream()
          .limit(MOST_SHOWN).map(MailExamination::inWords).collect(Collectors.joining("; "))
          + (errors.size() > MOST_SHOWN ? "; and " + (errors.size() - MOST_SHOWN) + " more" : "")
          + ". `check --for kindle` shows them all");
    }
    List<BookFinding> warnings = of(Severity.WARNING, findings);
    return new Result(book, warnings.isEmpty() ? null : "for a Kindle, mind "
        + warnings.stream().map(BookFinding::rule).distinct().collect(Collectors.joining(", "))
        + ": see check --for kindle");
  }

  private static List<BookFinding> of(Severity severity, List<BookFinding> findings) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  private static String inWords(BookFinding finding) {
    String remedy = finding.remedy().isEmpty() ? "" : " (" + finding.remedy() + ")";
    return finding.rule() + " in " + finding.place() + ", " + finding.message() + remedy;
  }

  /** A message without the name of our own copy, which means nothing to a person. */
  private static String bare(@Nullable String message, @Nullable Path copy) {
    String words = String.valueOf(message);
    return copy == null ? words : words.replace(copy + ": ", "").replace(copy.toString(), "it");
  }

  private static void discard(@Nullable Path copy) {
    if (copy != null) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException e) {
        copy.toFile().deleteOnExit();
      }
    }
  }
}
