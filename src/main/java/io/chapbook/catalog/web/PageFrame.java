package io.chapbook.catalog.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/** What stands around each page's own part: head, skip link, and the bar at the top. */
final class PageFrame {

  private final Document document;
  private final Element main;

  private PageFrame(Document document, Element main) {
    this.document = document;
    this.main = main;
  }

  /**
   * A page with the library's own bar.
   *
   * @param title the title of the page
   * @param writable whether stories may be added, so that the bar leads there
   */
  static PageFrame of(String title, boolean writable) {
    Document document = shell(title, "Skip to the main part");
    Element bar = block(document.body(), "header").addClass("top");
    bar.appendElement("a").addClass("home").attr("href", Addresses.LIBRARY).text("Library");
    if (writable) {
      bar.appendElement("a").addClass("action").attr("href", Addresses.ADD).text("Add a story");
    }
    return new PageFrame(document, main(document));
  }

  /** A page for reading, without a bar. */
  static PageFrame forReading(String title) {
    Document document = shell(title, "Skip to the text");
    document.body().addClass("reading");
    return new PageFrame(document, main(document));
  }

  Document document() {
    return document;
  }

  /** The page's own part, empty at first. */
  Element main() {
    return main;
  }

  private static Element main(Document document) {
    return block(document.body(), "main").id("main").attr("tabindex", "-1");
  }

  private static Document shell(String title, String skip) {
    Document document = Document.createShell("");
    document.outputSettings(new Document.OutputSettings()
        .prettyPrint(false).charset(StandardCharsets.UTF_8)
        .escapeMode(Entities.EscapeMode.base));
    document.prependChild(new DocumentType("html", "", ""));
    document.firstElementChild().attr("lang", "en");
    Element head = document.head();
    block(head, "meta").attr("charset", "utf-8");
    block(head, "meta").attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    block(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
    block(head, "meta").attr("name", "referrer").attr("content", "same-origin");
    block(head, "title").text(title);
    block(head, "link").attr("rel", "stylesheet").attr("href", Addresses.STYLE);
    block(head, "link").attr("rel", "alternate").attr("title", "Library for reading apps")
        .attr("type", "application/atom+xml;profile=opds-catalog").attr("href", Addresses.OPDS);
    // Not deferred: it sets the theme before anything is seen.
    block(head, "script").attr("src", Addresses.SCRIPT);
    block(document.body(), "a").addClass("skip").attr("href", "#main").text(skip);
    return document;
  }

  /** Begins an element on a new line of the page's source, for people who look into it. */
  static Element block(Element parent, String name) {
    parent.appendChild(new TextNode("\n"));
    return parent.appendElement(name);
  }

  /** {@code 1 book}, {@code 1,234 books}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
