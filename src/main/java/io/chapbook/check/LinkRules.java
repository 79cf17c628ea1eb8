package io.chapbook.check;

import static io.chapbook.check.ReadingSystem.KINDLE;
import static io.chapbook.check.ReadingSystem.KOBO;

import io.chapbook.epub.ContainerPath;
import io.chapbook.epub.MalformedPublicationException;
import io.chapbook.report.Severity;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Rules about what leads from one place to another, and out of the book. */
final class LinkRules {

  private static final int SHORTEST_POP_UP = 9;
  private static final int LONGEST_POP_UP = 5000;

  /** What is fetched to show a document, by the attribute that names it. */
  private static final Map<String, String> FETCHED = Map.of(
      "img[src], script[src], iframe[src], audio[src], video[src], source[src], embed[src]", "src",
      "link[href]", "href",
      "image[xlink:href], use[xlink:href]", "xlink:href",
      "object[data]", "data");

  static final List<BookRule> ROWS = List.of(
      new BookRule("remote-resources", Severity.ERROR, PackageRules.ALL,
          "`src`, `href` of `link`, `@import`, `url()`",
          "readers are mostly offline: what lies on the web is not shown, and shops refuse it",
          "EPUB 3.3, 3.6; Kindle Publishing Guidelines",
          "put the file into the book",
          LinkRules::remote),
      new BookRule("body-link", Severity.WARNING, Set.of(KINDLE), "links to `file#id`",
          "Send-to-Kindle refuses books with links to the id of a `body`",
          "reports on refused books",
          "link to the file without the id, or move the id to the first heading",
          LinkRules::bodyLinks),
      new BookRule("pop-up", Severity.INFO, Set.of(KOBO), "links to later places in the text",
          "Kobo shows the target of such a link in a window, if it has 9 to 5000 characters",
          "Kobo's guidelines for publishers",
          "put the id on an empty element before the place, unless it is a note",
          LinkRules::popUps));

  private LinkRules() {}

  /** Where a reference leads, from the container's root; null when it leads nowhere in the book. */
  static @Nullable String target(String document, String href) {
    try {
      return href.isBlank() || ContainerPath.isRemote(href)
          ? null : ContainerPath.resolve(document, href);
    } catch (MalformedPublicationException e) {
      return null;
    }
  }

  private static void remote(OpenBook book, BookRule.Places places) throws IOException {
    for (String path : book.documents()) {
      for (Map.Entry<String, String> kind : FETCHED.entrySet()) {
        for (Element element : book.tree(path).select(kind.getKey())) {
          addRemote(path, OpenBook.line(element), element.attr(kind.getValue()), places);
        }
      }
    }
    for (StyleRules.Sheet sheet : StyleRules.sheets(book)) {
      for (StyleDeclaration one : sheet.declarations()) {
        for (String address : StyleRules.addresses(one)) {
          addRemote(sheet.path(), one.line(), address, places);
        }
      }
    }
  }

  private static void addRemote(
      String path, int line, String address, BookRule.Places places) {
    if (address.startsWith("http:") || address.startsWith("https:") || address.startsWith("//")) {
      places.add(path, line, "it is fetched from " + address);
    }
  }

  private static void bodyLinks(OpenBook book, BookRule.Places places) throws IOException {
    Targets targets = new Targets(book);
    for (String path : book.documents()) {
      for (Element link : book.tree(path).select("a[href*=#]")) {
        Element target = targets.element(path, link.attr("href"));
        if (target != null && target.nameIs("body")) {
          places.add(path, OpenBook.line(link), link.attr("href") + " leads to the body's id");
        }
      }
    }
  }

  private static void popUps(OpenBook book, BookRule.Places places) throws IOException {
    Targets targets = new Targets(book);
    List<String> pages = book.pages();
    for (String path : pages) {
      for (Element link : book.tree(path).select("a[href*=#]")) {
        String file = target(path, link.attr("href"));
        Element target = targets.element(path, link.attr("href"));
        if (file != null && target != null && !link.attr("epub:type").contains("noteref")
            && isLater(pages, path, link, file, target) && pops(target)) {
          places.add(path, OpenBook.line(link), link.attr("href") + " opens in a window");
        }
      }
    }
  }

  private static boolean isLater(
      List<String> pages, String path, Element link, String file, Element target) {
    return file.equals(path)
        ? link.sourceRange().startPos() < target.sourceRange().startPos()
        : pages.indexOf(file) > pages.indexOf(path);
  }

  private static boolean pops(Element target) {
    int length = 0;
    for (Iterator<TextNode> texts = target.nodeStream(TextNode.class).iterator();
        texts.hasNext() && length <= LONGEST_POP_UP; ) {
      length += texts.next().text().strip().length();
    }
    return length >= SHORTEST_POP_UP && length <= LONGEST_POP_UP;
  }

  /** The elements that links lead to; every id is looked for once, however many links there are. */
  private static final class Targets {

    private final OpenBook book;
    private final Map<String, Map<String, Element>> byId = new HashMap<>();

    Targets(OpenBook book) {
      this.book = book;
    }

    @Nullable Element element(String document, String href) throws IOException {
      String file = target(document, href);
      if (file == null || !book.documents().contains(file)) {
        return null;
      }
      Map<String, Element> elements = byId.get(file);
      if (elements == null) {
        elements = new HashMap<>();
        for (Element one : book.tree(file).select("[id]")) {
          elements.putIfAbsent(one.id(), one);
        }
        byId.put(file, elements);
      }
      return elements.get(href.substring(href.indexOf('#') + 1));
    }
  }
}
