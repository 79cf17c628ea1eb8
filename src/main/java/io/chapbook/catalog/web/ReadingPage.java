package io.chapbook.catalog.web;

import io.chapbook.catalog.CatalogBook;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** One document of a book, set in the library's style. */
final class ReadingPage {

  private static final List<Map.Entry<String, String>> SIZES = List.of(
      Map.entry("1", "Small"), Map.entry("2", "Normal"), Map.entry("3", "Large"),
      Map.entry("4", "Larger"), Map.entry("5", "Largest"));

  private static final List<Map.Entry<String, String>> THEMES = List.of(
      Map.entry("auto", "As the system"), Map.entry("light", "Light"),
      Map.entry("sepia", "Sepia"), Map.entry("dark", "Dark"));

  private final CatalogBook book;
  private final OpenedBook opened;
  private final int number;
  private final String label;
  private final PageFrame frame;

  /**
   * A page.
   *
   * @param number which document of the spine, from 1
   */
  ReadingPage(CatalogBook book, OpenedBook opened, int number) {
    this.book = book;
    this.opened = opened;
    this.number = number;
    String named = opened.label(number);
    this.label = named == null ? "Part " + number : named;
    this.frame = PageFrame.forReading(label + " – " + book.title());
  }

  /** The page with the text. */
  Document write(Document text, @Nullable String language, @Nullable String direction) {
    Element main = begin();
    String spoken = WritingSystem.isTag(language) ? language : book.language();
    WritingSystem.mark(main, spoken);
    if ("rtl".equals(direction) || "ltr".equals(direction)) {
      main.attr("dir", direction);
    }
    if (text.body().selectFirst("h1") == null) {
      PageFrame.block(main, "h1").addClass("unseen").text(label);
    }
    Element article = PageFrame.block(main, "article");
    for (Node node : List.copyOf(text.body().childNodes())) {
      article.appendChild(node);
    }
    end();
    return frame.document();
  }

  /** The page when there is nothing to show, and why. */
  Document writeFault(String fault) {
    Element main = begin();
    PageFrame.block(main, "h1").text("This part of the book cannot be shown");
    PageFrame.block(main, "p").text(fault);
    PageFrame.block(main, "p").text("Read on with another part, or download the book and open it"
        + " in a reader.");
    end();
    return frame.document();
  }

  private Element begin() {
    Document document = frame.document();
    document.firstElementChild().attr("data-book", book.key())
        .attr("data-number", Integer.toString(number)).attr("data-title", book.title())
        .attr("data-label", label);
    Element bar = new Element("header").addClass("bar");
    frame.main().before(bar);
    Element ways = PageFrame.block(bar, "nav").attr("aria-label", "Library");
    ways.appendElement("a").addClass("home").attr("href", Addresses.LIBRARY).text("Library");
    WritingSystem.mark(ways.appendElement("a"), book.language()).addClass("title")
        .attr("href", Addresses.book(book.key())).text(book.title());
    Element contents = PageFrame.block(bar, "details").addClass("panel");
    contents.appendElement("summary").text("Contents");
    ChapterList.write(
        contents.appendElement("nav").attr("aria-label", "Contents"), book, opened, number);
    writeDisplay(bar);
    return frame.main();
  }

  /** Without the script it would do nothing, so the script shows it. */
  private static void writeDisplay(Element bar) {
    Element display = PageFrame.block(bar, "details").addClass("panel").id("display")
        .attr("hidden", true);
    display.appendElement("summary").text("Display");
    Element panel = display.appendElement("div");
    choice(panel, "size", "Text size", SIZES, "2");
    choice(panel, "theme", "Colours", THEMES, "auto");
  }

  private static void choice(
      Element panel, String name, String legend, List<Map.Entry<String, String>> values,
      String usual) {
    Element field = PageFrame.block(panel, "fieldset");
    field.appendElement("legend").text(legend);
    for (Map.Entry<String, String> value : values) {
      Element label = field.appendElement("label");
      Element input = label.appendElement("input").attr("type", "radio").attr("name", name)
          .attr("value", value.getKey());
      if (value.getKey().equals(usual)) {
        input.attr("checked", true);
      }
      label.appendText(" " + value.getValue());
    }
  }

  private void end() {
    Element footer = PageFrame.block(frame.document().body(), "footer").addClass("turn");
    Element nav = footer.appendElement("nav").attr("aria-label", "Previous and next");
    if (number > 1) {
      turn(nav, number - 1, "prev", "Previous");
    }
    if (number < opened.length()) {
      turn(nav, number + 1, "next", "Next");
    } else {
      nav.appendElement("a").attr("href", Addresses.book(book.key())).text("The book’s page");
    }
    footer.appendElement("p").addClass("soft")
        .text("Part " + number + " of " + opened.length());
  }

  private void turn(Element nav, int other, String relation, String words) {
    Element link = nav.appendElement("a").attr("rel", relation)
        .attr("href", Addresses.reading(book.key(), other)).text(words);
    String named = opened.label(other);
    if (named != null && !named.equals(label)) {
      link.appendText(": ");
      WritingSystem.mark(link.appendElement("span"), book.language()).text(named);
    }
  }
}
