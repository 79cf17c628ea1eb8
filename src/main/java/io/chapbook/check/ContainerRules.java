package io.chapbook.check;

import static io.chapbook.check.ReadingSystem.KINDLE;
import static io.chapbook.check.ReadingSystem.KOBO;
import static io.chapbook.check.ReadingSystem.KOREADER;

import io.chapbook.epub.ContainerEntry;
import io.chapbook.report.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about the files in a book and their sizes. */
final class ContainerRules {

  private static final long MB = 1_000_000;
  private static final long MOST_BY_MAIL = 50 * MB;
  private static final long MOST_BY_WEB = 200 * MB;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/-]+");

  static final List<BookRule> ROWS = List.of(
      new BookRule("file-name", Severity.WARNING, Set.of(KINDLE, KOBO), "names of files",
          "names with blanks, accents or other signs are not found again on some devices",
          "Kobo's guidelines for publishers: no special characters or blanks in names",
          "rename the file to letters a to z, digits, hyphens and dots, and what leads to it",
          ContainerRules::names),
      new BookRule("mail-size", Severity.WARNING, Set.of(KINDLE), "size of the book",
          "Send-to-Kindle takes 50 MB by e-mail",
          "Amazon's help on Send-to-Kindle",
          "send it through the web page or the app, or make its pictures smaller",
          (book, places) -> size(book, MOST_BY_MAIL, places)),
      new BookRule("web-size", Severity.ERROR, Set.of(KINDLE), "size of the book",
          "Send-to-Kindle takes 200 MB at most",
          "Amazon's help on Send-to-Kindle",
          "make its pictures smaller, or part the book",
          (book, places) -> size(book, MOST_BY_WEB, places)),
      documentSize("document-size", Severity.WARNING, Set.of(KOBO, KOREADER), 250 * 1024,
          "small readers hold one document in memory: they turn pages slowly, or crash",
          "Adobe's engine on e-readers stops near 300 KB; CrossPoint issue 2163: out of memory"),
      documentSize("document-size-kindle", Severity.ERROR, Set.of(KINDLE), 30_000_000,
          "Kindle refuses documents of more than 30 MB",
          "Kindle Publishing Guidelines"));

  private ContainerRules() {}

  private static BookRule documentSize(
      String name, Severity severity, Set<ReadingSystem> readers, long most, String why,
      String source) {
    return new BookRule(name, severity, readers, "XHTML documents", why, source,
        "part the document, best at its headings", (book, places) -> {
          for (String path : book.documents()) {
            if (book.size(path) > most) {
              places.add(path, 0, "the document has " + book.size(path) + " bytes; " + most
                  + " are well");
            }
          }
        });
  }

  private static void names(OpenBook book, BookRule.Places places) {
    for (ContainerEntry entry : book.publication().entries()) {
      if (!PLAIN.matcher(entry.name()).matches()) {
        places.add(entry.name(), 0, "the file's name is not plain");
      }
    }
  }

  private static void size(OpenBook book, long most, BookRule.Places places) {
    if (book.fileSize() > most) {
      places.add("", 0, "the book has " + book.fileSize() / MB + " MB");
    }
  }
}
