package io.chapbook.catalog.opds;

import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.Facet;
import io.chapbook.catalog.Order;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which books a feed lists.
 *
 * @param query what the catalogue is asked
 */
record BooksRequest(CatalogQuery query) {

  /** So many characters of a search are in the feed's title. */
  private static final int LONGEST = 100;

  /**
   * Reads the parameters of an address.
   *
   * @throws IllegalArgumentException if the order is none
   */
  static BooksRequest of(FeedRequest request) {
    // OpenSearch templates name what they like; those of OPDS 2.0 must call it "query".
    String words = request.parameter(request.parameter("q") == null ? "query" : "q");
    Facet facet = null;
    String value = null;
    for (Facet one : Facet.values()) {
      String given = request.parameter(OpdsCatalog.nameOf(one));
      if (given != null && !given.isBlank()) {
        facet = one;
        value = given;
      }
    }
    return new BooksRequest(
        new CatalogQuery(words == null ? "" : words, facet, value, order(request)));
  }

  private static Order order(FeedRequest request) {
    String order = request.parameter("order");
    if (order == null || order.equals("newest")) {
      return Order.NEWEST;
    }
    if (order.equals("title")) {
      return Order.TITLE;
    }
    throw new IllegalArgumentException("the order is newest or title");
  }

  BooksRequest in(Order order) {
    return new BooksRequest(
        new CatalogQuery(query.words(), query.facet(), query.value(), order));
  }

  /** The parameters that say the same. */
  Map<String, @Nullable String> parameters() {
    Map<String, @Nullable String> all =
        OpdsCatalog.parameters("q", query.words().isBlank() ? null : query.words());
    Facet facet = query.facet();
    if (facet != null) {
      all.put(OpdsCatalog.nameOf(facet), query.value());
    }
    all.put("order", query.order() == Order.NEWEST ? null : "title");
    return all;
  }

  /** What the feed is called. */
  String title() {
    String value = query.value();
    if (!query.words().isBlank()) {
      String words = query.words();
      int shown = Math.min(LONGEST, words.codePointCount(0, words.length()));
      int end = words.offsetByCodePoints(0, shown);
      return "Search: " + (end < words.length() ? words.substring(0, end) + " …" : words);
    }
    if (value != null && !value.isEmpty()) {
      return value;
    }
    return query.order() == Order.NEWEST ? "Newest" : "By title";
  }
}
