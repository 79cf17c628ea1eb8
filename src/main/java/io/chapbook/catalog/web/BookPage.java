package io.chapbook.catalog.web;

import io.chapbook.catalog.BookAddresses;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.Facet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One book: what it is, its chapters, and how to get it. */
final class BookPage {

  /** Descriptions are cut here; longer ones are no descriptions. */
  private static final int LONGEST_DESCRIPTION = 20_000;

  private final CatalogBook book;
  private final boolean kepubs;
  private final PageFrame frame;

  /**
   * A page.
   *
   * @param kepubs whether KEPUBs are made
   * @param writable whether stories may be added
   */
  BookPage(CatalogBook book, boolean kepubs, boolean writable) {
    this.book = book;
    this.kepubs = kepubs;
    this.frame = PageFrame.of(book.title() + " – Library", writable);
  }

  /**
   * The page.
   *
   * @param opened the book's file; null when it cannot be opened
   * @param fault what is wrong with the book, or null
   * @param reviewed whether the story that it was made of lies beside it
   * @param news what has just happened to it, or null
   */
  Document write(
      @Nullable OpenedBook opened, @Nullable String fault, boolean reviewed,
      @Nullable String news) {
    if (news != null) {
      PageFrame.block(frame.main(), "p").addClass("news").attr("role", "status").text(news);
    }
    Element article = PageFrame.block(frame.main(), "article").addClass("book");
    BookCard.cover(article, book, false);
    Element facts = PageFrame.block(article, "div").addClass("facts");
    WritingSystem.mark(PageFrame.block(facts, "h1"), book.language()).text(book.title());
    writeFacts(facts);
    if (fault != null) {
      Element box = PageFrame.block(facts, "div").addClass("fault");
      box.appendElement("h2").text("This book cannot be read");
      box.appendElement("p").text("The reason: " + fault + (fault.endsWith(".") ? "" : "."));
      box.appendElement("p").text("The file is " + book.path()
          + " in the folder that is served. The rest of the library is not touched by it.");
    }
    writeWaysToRead(facts, opened, reviewed);
    writeDescription(facts);
    if (opened != null) {
      writeChapters(article, opened);
    }
    return frame.document();
  }

  private void writeFacts(Element facts) {
    if (!book.authors().isEmpty()) {
      Element line = PageFrame.block(facts, "p").addClass("authors").appendText("by ");
      BookCard.links(line, Facet.AUTHOR, book.authors());
    }
    if (book.series() != null) {
      Element line = PageFrame.block(facts, "p").appendText("Series: ");
      BookCard.links(line, Facet.SERIES, List.of(book.series().name()));
      if (book.series().number() != null) {
        line.appendText(", number " + book.series().number());
      }
    }
    if (!book.fandoms().isEmpty()) {
      Element line = PageFrame.block(facts, "p").appendText("Fandom: ");
      BookCard.links(line, Facet.FANDOM, book.fandoms());
    }
  }

  private void writeWaysToRead(Element facts, @Nullable OpenedBook opened, boolean reviewed) {
    Element ways = PageFrame.block(facts, "ul").addClass("actions");
    if (opened != null) {
      ways.appendElement("li").attr("hidden", true).appendElement("a").addClass("action")
          .attr("href", Addresses.reading(book.key(), 1)).attr("data-resume", book.key())
          .text("Go on reading");
      ways.appendElement("li").appendElement("a").addClass("action")
          .attr("href", Addresses.reading(book.key(), 1)).text("Read from the beginning");
      if (!book.isKepub()) {
        download(ways, BookAddresses.epub(book), "Download EPUB");
      }
      if (kepubs || book.isKepub()) {
        download(ways, BookAddresses.kepub(book), "Download KEPUB for Kobo");
      }
    } else {
      download(ways, book.isKepub() ? BookAddresses.kepub(book) : BookAddresses.epub(book),
          "Download the file as it is");
    }
    if (reviewed) {
      ways.appendElement("li").appendElement("a")
          .attr("href", Addresses.review(book.key())).text("What was found in the story");
    }
    PageFrame.block(facts, "p").addClass("soft").text(FileSize.of(book.size()));
  }

  private static void download(Element ways, String address, String words) {
    ways.appendElement("li").appendElement("a").attr("download", true)
        .attr("href", address).text(words);
  }

  private void writeDescription(Element facts) {
    String description = book.description();
    if (description == null || description.isBlank()) {
      return;
    }
    Element section = PageFrame.block(facts, "section").addClass("description");
    section.appendElement("h2").text("Description");
    Element words = WritingSystem.mark(section.appendElement("div"), book.language());
    String text = description.length() > LONGEST_DESCRIPTION
        ? description.substring(0, LONGEST_DESCRIPTION) + " …" : description;
    for (String paragraph : plain(text).split("\\R\\s*")) {
      if (!paragraph.isBlank()) {
        PageFrame.block(words, "p").text(paragraph.strip());
      }
    }
  }

  /** Many books give their description as HTML; only its words are shown. */
  private static String plain(String description) {
    if (!description.matches("(?s).*<(p|br|div|b|i|em|strong|span|a|ul|h\\d)(?U:\\b).*")) {
      return description;
    }
    Document document = Jsoup.parseBodyFragment(description);
    document.select("script, style").remove();
    document.select("p, br, div, li, h1, h2, h3").before("\n");
    return document.body().wholeText();
  }

  private void writeChapters(Element article, OpenedBook opened) {
    Element nav = PageFrame.block(article, "nav").addClass("chapters")
        .attr("aria-labelledby", "chapters");
    nav.appendElement("h2").id("chapters").text("Chapters");
    ChapterList.write(nav, book, opened, 0);
  }
}
