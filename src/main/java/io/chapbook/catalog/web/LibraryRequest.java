package io.chapbook.catalog.web;

import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.Facet;
import io.chapbook.catalog.Order;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the library.
 *
 * @param words what is looked for; empty for everything
 * @param facet what the books have in common, or null
 * @param value its value, or null without a facet
 * @param order how the books are sorted
 * @param browse which facet's values are listed in place of books, or null
 * @param after where the page begins, as a page before said it; null for the first
 */
public record LibraryRequest(
    String words,
    @Nullable Facet facet,
    @Nullable String value,
    Order order,
    @Nullable Facet browse,
    @Nullable String after) {

  /** The longest words that are looked for, and the longest value of any field, in characters. */
  static final int LONGEST = 500;

  /** Everything, newest first. */
  public static final LibraryRequest ALL =
      new LibraryRequest("", null, null, Order.NEWEST, null, null);

  public LibraryRequest {
    if ((facet == null) != (value == null)) {
      throw new IllegalArgumentException("a facet and its value come together");
    }
  }

  /**
   * The request that an address describes. Fields that mean nothing are passed over.
   *
   * @param fields gives the first value of a field of the address, or null
   */
  public static LibraryRequest of(Function<String, @Nullable String> fields) {
    String words = fields.apply("q");
    Facet facet = null;
    String value = null;
    for (Facet one : Facet.values()) {
      String named = fields.apply(Addresses.name(one));
      if (facet == null && named != null && !named.isBlank()) {
        facet = one;
        value = named;
      }
    }
    return new LibraryRequest(
        words == null ? "" : words.strip(), facet, value,
        "title".equals(fields.apply("sort")) ? Order.TITLE : Order.NEWEST,
        facet(fields.apply("browse")), fields.apply("after"));
  }

  private static @Nullable Facet facet(@Nullable String name) {
    for (Facet one : Facet.values()) {
      if (Addresses.name(one).equals(name)) {
        return one;
      }
    }
    return null;
  }

  CatalogQuery query() {
    return new CatalogQuery(words, facet, value, order);
  }

  boolean isTooLong() {
    return words.length() > LONGEST || value != null && value.length() > LONGEST
        || after != null && after.length() > 2 * LONGEST;
  }

  LibraryRequest from(@Nullable String other) {
    return new LibraryRequest(words, facet, value, order, browse, other);
  }

  LibraryRequest sorted(Order other) {
    return new LibraryRequest(words, facet, value, other, browse, null);
  }

  LibraryRequest withoutFacet() {
    return new LibraryRequest(words, null, null, order, browse, null);
  }

  static LibraryRequest of(Facet facet, String value) {
    return new LibraryRequest("", facet, value, Order.NEWEST, null, null);
  }

  static LibraryRequest browsing(Facet facet) {
    return new LibraryRequest("", null, null, Order.NEWEST, facet, null);
  }

  /** A word or two for the title of the page. */
  static String plural(Facet facet) {
    return switch (facet) {
      case AUTHOR -> "Authors";
      case SERIES -> "Series";
      case FANDOM -> "Fandoms";
    };
  }

  static String singular(Facet facet) {
    String name = facet.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
