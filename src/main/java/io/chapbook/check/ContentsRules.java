package io.chapbook.check;

import static io.chapbook.check.ReadingSystem.APPLE;
import static io.chapbook.check.ReadingSystem.KINDLE;
import static io.chapbook.check.ReadingSystem.KOBO;

import io.chapbook.epub.NavigationEntry;
import io.chapbook.epub.ManifestItem;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Rules about tables of contents. */
final class ContentsRules {

  /** The media type of an NCX, EPUB 2's table of contents. */
  static final String NCX = "application/x-dtbncx+xml";

  private static final int DEEPEST = 3;

  static final List<BookRule> ROWS = List.of(
      new BookRule("contents", Severity.ERROR, PackageRules.ALL, "`nav epub:type=\"toc\"`",
          "there is no way to a chapter: Apple refuses the book, Kobo on Android shows no contents",
          "Apple Books Asset Guide 5.3; Kobo's guidelines for publishers",
          "add a navigation document with a `toc` that names each chapter",
          ContentsRules::contents),
      new BookRule("contents-depth", Severity.WARNING, Set.of(KOBO), "`nav epub:type=\"toc\"`",
          "Kobo shows three levels; deeper entries are missing or flattened",
          "Kobo's guidelines for publishers",
          "nest parts, chapters and sections, and no deeper",
          ContentsRules::depth),
      new BookRule("contents-single", Severity.INFO, Set.of(APPLE), "`nav epub:type=\"toc\"`",
          "Apple Books does not show a table of contents of one entry",
          "an older Apple Books Asset Guide",
          "nothing, if the book is one piece; else name its chapters",
          ContentsRules::single),
      new BookRule("start", Severity.INFO, Set.of(APPLE, KINDLE), "`nav epub:type=\"landmarks\"`",
          "the book opens at its first page rather than where the text begins",
          "Apple Books Asset Guide 5.3: landmarks tell where to start",
          "add a landmark `bodymatter`",
          ContentsRules::start),
      new BookRule("ncx-order", Severity.WARNING, Set.of(KINDLE), "the NCX",
          "a faulty NCX is the most common reason why Send-to-Kindle refuses a book",
          "reports on refused books (bookfere.com, 7sbook.com)",
          "give each navPoint an id, and number them with playOrder 1, 2, 3 and so on",
          ContentsRules::ncxOrder));

  private ContentsRules() {}

  private static boolean isOld(OpenBook book) {
    return book.publication().packageDocument().version().startsWith("2");
  }

  /** EPUB 2 has the NCX instead, whose absence is another rule's. */
  private static void contents(OpenBook book, BookRule.Places places) {
    if (book.publication().contents().isEmpty() && !isOld(book)) {
      places.add(navigation(book), 0, "the book has no table of contents");
    }
  }

  private static void depth(OpenBook book, BookRule.Places places) {
    for (NavigationEntry entry : book.publication().contents()) {
      if (entry.level() > DEEPEST) {
        places.add(navigation(book), 0,
            "the entry \"" + entry.label() + "\" is nested " + entry.level() + " deep");
        return;
      }
    }
  }

  private static void single(OpenBook book, BookRule.Places places) {
    if (book.publication().contents().size() == 1) {
      places.add(navigation(book), 0, "the table of contents has one entry");
    }
  }

  private static void start(OpenBook book, BookRule.Places places) throws IOException {
    String path = navigation(book);
    if (!isOld(book) && book.tree(path).select("a[epub:type~=(^|\\s)bodymatter(\\s|$)]").isEmpty()) {
      places.add(path, 0, "no landmark says where the text begins");
    }
  }

  private static String navigation(OpenBook book) {
    String path = book.publication().packageDocument().navigationDocument();
    return path == null ? book.packagePath() : path;
  }

  private static void ncxOrder(OpenBook book, BookRule.Places places) throws IOException {
    for (ManifestItem ncx : book.items(Set.of(NCX))) {
      int expected = 0;
      for (Element point : book.tree(ncx.path()).getElementsByTag("navPoint")) {
        expected++;
        if (!point.attr("playOrder").equals(String.valueOf(expected)) || point.id().isBlank()) {
          places.add(ncx.path(), OpenBook.line(point), "the navPoint has the id \"" + point.id()
              + "\" and the playOrder \"" + point.attr("playOrder") + "\"; " + expected
              + " is next");
          return;
        }
      }
    }
  }
}
