package io.chapbook.catalog.web;

import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogPage;
import io.chapbook.catalog.Facet;
import io.chapbook.catalog.FacetValue;
import io.chapbook.catalog.Order;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The library: books with their covers, or the values of a facet, page by page. */
final class LibraryPage {

  private final LibraryRequest request;
  private final PageFrame frame;

  LibraryPage(LibraryRequest request, boolean writable) {
    this.request = request;
    this.frame = PageFrame.of(name(request), writable);
    Element foot = PageFrame.block(frame.document().body(), "footer").addClass("foot")
        .appendElement("p").text("For a reading app, add this address as an OPDS catalogue: ");
    foot.appendElement("a").attr("href", Addresses.OPDS).text(Addresses.OPDS);
  }

  private static String name(LibraryRequest request) {
    if (request.browse() != null) {
      return LibraryRequest.plural(request.browse()) + " – Library";
    }
    if (!request.words().isEmpty()) {
      return "Search for “" + request.words() + "” – Library";
    }
    return request.value() == null ? "Library" : request.value() + " – Library";
  }

  /** The page with some books. */
  Document write(CatalogPage<CatalogBook> books) {
    Element main = begin();
    long total = books.total();
    Element line = PageFrame.block(main, "div").addClass("line");
    line.appendElement("p").attr("role", "status").text(total == 0
        ? "No book here." : PageFrame.count(total, "book"));
    if (total > 1) {
      writeOrder(line);
    }
    if (total == 0) {
      writeNothing(main);
      return frame.document();
    }
    Element list = PageFrame.block(main, "ul").addClass("grid");
    books.entries().forEach(book -> BookCard.write(list, book));
    writePaging(main, books.next());
    return frame.document();
  }

  /** The page with the values of the facet that is browsed. */
  Document writeValues(Facet facet, CatalogPage<FacetValue> values) {
    Element main = begin();
    if (values.entries().isEmpty()) {
      PageFrame.block(main, "p").text("No book in this library names any.");
      return frame.document();
    }
    Element list = PageFrame.block(main, "ul").addClass("values");
    for (FacetValue value : values.entries()) {
      Element item = PageFrame.block(list, "li");
      item.appendElement("a").attr("dir", "auto")
          .attr("href", Addresses.library(LibraryRequest.of(facet, value.value())))
          .text(value.value());
      item.appendText(" ").appendElement("span").addClass("soft")
          .text(PageFrame.count(value.books(), "book"));
    }
    writePaging(main, values.next());
    return frame.document();
  }

  private Element begin() {
    Element main = frame.main();
    Element heading = PageFrame.block(main, "h1").text(heading());
    if (request.facet() == null && request.browse() == null && request.words().isEmpty()) {
      // What was read last on this machine; only the script knows it.
      PageFrame.block(main, "p").addClass("resume").attr("hidden", true)
          .attr("data-resume", "last");
    } else {
      heading.attr("dir", "auto");
    }
    writeSearch(main);
    writeWays(main);
    return main;
  }

  private String heading() {
    if (request.browse() != null) {
      return LibraryRequest.plural(request.browse());
    }
    if (request.value() != null) {
      return request.value();
    }
    return request.words().isEmpty() ? "Library" : "Search";
  }

  private void writeSearch(Element main) {
    Element form = PageFrame.block(main, "form").attr("role", "search").addClass("search")
        .attr("action", Addresses.LIBRARY).attr("method", "get");
    form.appendElement("label").attr("for", "q").text("Find a title, an author, a word");
    Element row = form.appendElement("div");
    row.appendElement("input").attr("type", "search").attr("name", "q").id("q")
        .attr("maxlength", Integer.toString(LibraryRequest.LONGEST))
        .attr("value", request.words());
    if (request.facet() != null) {
      hidden(row, Addresses.name(request.facet()), String.valueOf(request.value()));
    }
    if (request.order() == Order.TITLE) {
      hidden(row, "sort", "title");
    }
    row.appendElement("button").text("Search");
    if (request.facet() != null) {
      Element chosen = PageFrame.block(main, "p").addClass("chosen");
      chosen.appendText("Only " + Addresses.name(request.facet()) + " ")
          .appendElement("b").attr("dir", "auto").text(String.valueOf(request.value()));
      chosen.appendText(" ").appendElement("a")
          .attr("href", Addresses.library(request.withoutFacet().from(null)))
          .text("Show all");
    }
  }

  private static void hidden(Element form, String name, String value) {
    form.appendElement("input").attr("type", "hidden").attr("name", name).attr("value", value);
  }

  private void writeWays(Element main) {
    Element nav = PageFrame.block(main, "nav").addClass("ways").attr("aria-label", "Browse");
    Element list = nav.appendElement("ul");
    boolean plain = request.browse() == null && request.facet() == null;
    way(list, "Books", Addresses.LIBRARY, plain && request.words().isEmpty());
    for (Facet facet : Facet.values()) {
      way(list, LibraryRequest.plural(facet),
          Addresses.library(LibraryRequest.browsing(facet)), request.browse() == facet);
    }
  }

  private static void way(Element list, String name, String address, boolean here) {
    Element link = list.appendElement("li").appendElement("a").attr("href", address).text(name);
    if (here) {
      link.attr("aria-current", "page");
    }
  }

  private void writeOrder(Element line) {
    Element nav = line.appendElement("nav").addClass("order").attr("aria-label", "Sort");
    for (Order order : Order.values()) {
      String name = order == Order.TITLE ? "By title" : "Newest first";
      Element link = nav.appendElement("a")
          .attr("href", Addresses.library(request.sorted(order))).text(name);
      if (order == request.order()) {
        link.attr("aria-current", "true");
      }
    }
  }

  private void writeNothing(Element main) {
    boolean all = request.words().isEmpty() && request.facet() == null;
    PageFrame.block(main, "p").text(all
        ? "Put EPUB files into the folder that is served, or convert stories into it; they appear"
            + " here by themselves."
        : "Try fewer or other words. Each word must stand in the title, an author's name, the"
            + " series or the description.");
  }

  private void writePaging(Element main, @Nullable String next) {
    if (next == null && request.after() == null) {
      return;
    }
    Element nav = PageFrame.block(main, "nav").addClass("paging").attr("aria-label", "Pages");
    if (request.after() != null) {
      nav.appendElement("a").attr("href", Addresses.library(request.from(null)))
          .text("First page");
    }
    if (next != null) {
      nav.appendElement("a").attr("rel", "next")
          .attr("href", Addresses.library(request.from(next))).text("Next page");
    }
  }
}
