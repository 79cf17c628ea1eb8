package io.chapbook.catalog.opds;

import io.chapbook.catalog.CatalogBook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed before it is written in one version or the other. Addresses are absolute.
 *
 * @param title its title
 * @param self its own address
 * @param updated when something in it last changed
 * @param kind what it lists
 * @param navigation other feeds, for a feed of these
 * @param books books, for a feed of these
 * @param sorting the same books in other orders
 * @param up the feed above it, or null for the root
 * @param first the first page of it
 * @param next its next page, or null on the last
 * @param total how many entries all pages have
 */
record Feed(
    String title,
    String self,
    Instant updated,
    Kind kind,
    List<Navigation> navigation,
    List<CatalogBook> books,
    List<Navigation> sorting,
    @Nullable String up,
    String first,
    @Nullable String next,
    long total) {

  /** What a feed lists. https://specs.opds.io/opds-1.2#22-navigation-feeds */
  enum Kind {
    NAVIGATION,
    ACQUISITION
  }

  /**
   * A feed that another leads to.
   *
   * @param title what it is called
   * @param address where it is
   * @param kind what it lists
   * @param about a sentence on it
   * @param relation how it stands to the one that leads to it
   * @param count how many entries it has, or -1 if that was not counted
   * @param active whether it is the one that leads to it
   */
  record Navigation(
      String title, String address, Kind kind, String about, String relation, long count,
      boolean active) {}

  Feed {
    navigation = List.copyOf(navigation);
    books = List.copyOf(books);
    sorting = List.copyOf(sorting);
  }
}
