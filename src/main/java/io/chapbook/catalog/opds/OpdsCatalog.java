package io.chapbook.catalog.opds;

import io.chapbook.catalog.Catalog;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogPage;
import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.Facet;
import io.chapbook.catalog.FacetValue;
import io.chapbook.catalog.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of a catalogue: a root that leads to the newest books, books by title, authors, series
 * and fandoms; and a search. Safe for threads.
 */
public final class OpdsCatalog {

  /** Reading apps ask for the next page by themselves; a small one is shown sooner. */
  private static final int BOOKS = 30;

  private static final int NAMES = 100;

  private static final String SUBSECTION = "subsection";

  private final Catalog catalog;
  private final FeedFormat format;
  private final String root;

  private OpdsCatalog(Catalog catalog, FeedFormat format, String root) {
    this.catalog = catalog;
    this.format = format;
    this.root = root;
  }

  /**
   * Feeds of version 1.2.
   *
   * @param root the path of their root, such as {@code /opds}
   * @param kepubs whether each book is offered as KEPUB, too
   */
  public static OpdsCatalog atom(Catalog catalog, String root, boolean kepubs) {
    return new OpdsCatalog(catalog, new AtomFormat(kepubs), root);
  }

  /** Feeds of version 2.0, in the same way. */
  public static OpdsCatalog json(Catalog catalog, String root, boolean kepubs) {
    return new OpdsCatalog(catalog, new JsonFormat(kepubs), root);
  }

  /**
   * Answers a reading app.
   *
   * @return the feed or other document; empty if there is nothing of that name
   * @throws IllegalArgumentException if a parameter makes no sense
   * @throws io.chapbook.catalog.CatalogUnavailableException if the catalogue cannot answer just now
   */
  public Optional<FeedAnswer> answer(FeedRequest request) {
    FeedAddresses addresses = new FeedAddresses(request.base(), root);
    if (request.path().isEmpty()) {
      return Optional.of(format.write(root(addresses), addresses));
    }
    if (request.path().equals("books")) {
      return Optional.of(format.write(books(request, addresses), addresses));
    }
    for (Facet facet : Facet.values()) {
      if (request.path().equals(listOf(facet))) {
        return Optional.of(format.write(values(facet, request, addresses), addresses));
      }
    }
    return request.path().equals("search.xml") ? format.searchDescription(addresses)
        : Optional.empty();
  }

  private Feed root(FeedAddresses addresses) {
    CatalogPage<CatalogBook> newest = catalog.books(CatalogQuery.all(Order.NEWEST), null, 1);
    long total = newest.total();
    List<Feed.Navigation> ways = new ArrayList<>();
    ways.add(new Feed.Navigation("Newest", addresses.feed("books", Map.of()),
        Feed.Kind.ACQUISITION, "All books, those changed last first",
        "http://opds-spec.org/sort/new", total, false));
    ways.add(new Feed.Navigation("By title", addresses.feed("books", Map.of("order", "title")),
        Feed.Kind.ACQUISITION, "All books in the order of the alphabet", SUBSECTION, total, false));
    for (Facet facet : Facet.values()) {
      String name = listOf(facet);
      ways.add(new Feed.Navigation(capital(name), addresses.feed(name, Map.of()),
          Feed.Kind.NAVIGATION, "Books by " + nameOf(facet), SUBSECTION,
          catalog.values(facet, null, 1).total(), false));
    }
    return new Feed("Library", addresses.root(), changed(), Feed.Kind.NAVIGATION, ways, List.of(),
        List.of(), null, addresses.root(), null, ways.size());
  }

  private Feed values(Facet facet, FeedRequest request, FeedAddresses addresses) {
    String name = listOf(facet);
    String after = request.parameter("after");
    CatalogPage<FacetValue> page = catalog.values(facet, after, NAMES);
    List<Feed.Navigation> ways = new ArrayList<>();
    for (FacetValue value : page.entries()) {
      ways.add(new Feed.Navigation(value.value(),
          addresses.feed("books", parameters(nameOf(facet), value.value(), "order", "title")),
          Feed.Kind.ACQUISITION, value.books() == 1 ? "1 book" : value.books() + " books",
          SUBSECTION, value.books(), false));
    }
    return new Feed(capital(name), addresses.feed(name, parameters("after", after)), changed(),
        Feed.Kind.NAVIGATION, ways, List.of(), List.of(), addresses.root(),
        addresses.feed(name, Map.of()), next(addresses, name, Map.of(), page.next()),
        page.total());
  }

  private Feed books(FeedRequest request, FeedAddresses addresses) {
    BooksRequest asked = BooksRequest.of(request);
    String after = request.parameter("after");
    CatalogPage<CatalogBook> page = catalog.books(asked.query(), after, BOOKS);
    Map<String, @Nullable String> parameters = asked.parameters();
    Map<String, @Nullable String> self = new LinkedHashMap<>(parameters);
    self.put("after", after);
    List<Feed.Navigation> sorting = new ArrayList<>();
    for (Order order : Order.values()) {
      sorting.add(new Feed.Navigation(order == Order.NEWEST ? "Newest" : "Title",
          addresses.feed("books", asked.in(order).parameters()), Feed.Kind.ACQUISITION, "",
          "http://opds-spec.org/facet", -1, order == asked.query().order()));
    }
    Facet facet = asked.query().facet();
    return new Feed(asked.title(), addresses.feed("books", self), changed(),
        Feed.Kind.ACQUISITION, List.of(), page.entries(), sorting,
        facet == null ? addresses.root() : addresses.feed(listOf(facet), Map.of()),
        addresses.feed("books", parameters), next(addresses, "books", parameters, page.next()),
        page.total());
  }

  private static @Nullable String next(FeedAddresses addresses, String path,
      Map<String, @Nullable String> parameters, @Nullable String mark) {
    if (mark == null) {
      return null;
    }
    Map<String, @Nullable String> all = new LinkedHashMap<>(parameters);
    all.put("after", mark);
    return addresses.feed(path, all);
  }

  /** When the last change was: feeds that are the same have the same. */
  private Instant changed() {
    List<CatalogBook> last = catalog.books(CatalogQuery.all(Order.NEWEST), null, 1).entries();
    return last.isEmpty() ? Instant.EPOCH : last.get(0).updated();
  }

  static String listOf(Facet facet) {
    return switch (facet) {
      case AUTHOR -> "authors";
      case SERIES -> "series";
      case FANDOM -> "fandoms";
    };
  }

  static String nameOf(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, @Nullable String> parameters(@Nullable String... namesAndValues) {
    Map<String, @Nullable String> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return all;
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
