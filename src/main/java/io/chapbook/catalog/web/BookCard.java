package io.chapbook.catalog.web;

import io.chapbook.book.SeriesPlace;
import io.chapbook.catalog.BookAddresses;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.Facet;
import java.util.List;
import org.jsoup.nodes.Element;

/** What a book looks like among others, and the parts of it that its own page shows as well. */
final class BookCard {

  private BookCard() {}

  /** Adds a book to the list. The whole card leads to the book, by one link only. */
  static void write(Element list, CatalogBook book) {
    Element item = PageFrame.block(list, "li").addClass("card");
    cover(item, book, true);
    Element words = PageFrame.block(item, "div");
    WritingSystem.mark(words.appendElement("h2"), book.language())
        .appendElement("a").attr("href", Addresses.book(book.key())).text(book.title());
    if (!book.authors().isEmpty()) {
      words.appendElement("p").text(String.join(", ", book.authors()));
    }
    SeriesPlace series = book.series();
    if (series != null) {
      words.appendElement("p").addClass("soft").text(place(series));
    }
    if (book.fault() != null) {
      words.appendElement("p").addClass("fault").text("cannot be read");
    }
  }

  /** The cover, or a sheet with the title on it. The title stands beside it, so it has no text. */
  static void cover(Element parent, CatalogBook book, boolean small) {
    if (book.hasCover() && book.fault() == null) {
      Element image = PageFrame.block(parent, "img").addClass("cover").attr("alt", "")
          .attr("src", small ? BookAddresses.thumbnail(book) : BookAddresses.cover(book))
          .attr("width", "300").attr("height", "400");
      if (small) {
        image.attr("loading", "lazy");
      }
      return;
    }
    Element sheet = PageFrame.block(parent, "div").addClass("cover").addClass("bare")
        .attr("aria-hidden", "true");
    WritingSystem.mark(sheet.appendElement("span"), book.language()).text(book.title());
  }

  static String place(SeriesPlace series) {
    return series.number() == null ? series.name() : series.name() + ", " + series.number();
  }

  /** Values of a facet, each a link to the books that share it. */
  static void links(Element parent, Facet facet, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      parent.appendText(i == 0 ? "" : ", ");
      parent.appendElement("a")
          .attr("href", Addresses.library(LibraryRequest.of(facet, values.get(i))))
          .text(values.get(i));
    }
  }
}
