package io.chapbook.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Asks an index. */
final class IndexQuery {

  /** More words than a person types; the rest of a longer query does not count. */
  private static final int MOST_WORDS = 16;

  /** So few books are sorted; more are looked for along the order. */
  private static final int FEW = 1_000;

  private final BookIndex index;

  IndexQuery(BookIndex index) {
    this.index = index;
  }

  /** See {@link Catalog#books}. */
  CatalogPage<CatalogBook> books(CatalogQuery query, @Nullable String after, int most) {
    boolean inSeries = query.facet() == Facet.SERIES && query.order() == Order.TITLE;
    char kind = inSeries ? 's' : query.order().name().toLowerCase(Locale.ROOT).charAt(0);
    String place = PageMark.read(kind, after);
    BitSet wanted = wanted(query);
    long total = wanted == null ? index.size() : wanted.cardinality();
    List<Placed> found;
    if (wanted != null && (inSeries || total <= FEW)) {
      Function<CatalogBook, String> order = inSeries ? OrderKeys::inSeries
          : query.order() == Order.TITLE ? OrderKeys::title : OrderKeys::newest;
      found = sorted(wanted, order, place, most + 1);
    } else {
      found = along(query.order() == Order.TITLE ? index.store().titles : index.store().newest,
          wanted, place, most + 1);
    }
    boolean more = found.size() > most;
    List<Placed> shown = more ? found.subList(0, most) : found;
    return new CatalogPage<>(
        shown.stream().map(Placed::book).toList(),
        more ? PageMark.write(kind, shown.get(most - 1).place()) : null,
        total);
  }

  /** A book and its place in the order. */
  private record Placed(String place, CatalogBook book) {}

  /** The numbers of the books that a query asks for; null for all. */
  private @Nullable BitSet wanted(CatalogQuery query) {
    Postings postings = index.postings();
    BitSet wanted = null;
    String value = query.value();
    if (query.facet() != null && value != null) {
      wanted = postings.having(OrderKeys.valueTerm(query.facet(), value));
    }
    if (!query.words().isBlank()) {
      Set<String> words = Folding.words(query.words(), MOST_WORDS);
      if (words.isEmpty()) {
        return new BitSet();
      }
      for (String word : words) {
        if (wanted != null && wanted.isEmpty()) {
          break;
        }
        BitSet having = postings.beginning(OrderKeys.wordTerm(word));
        if (wanted == null) {
          wanted = having;
        } else {
          wanted.and(having);
        }
      }
    }
    if (wanted != null) {
      wanted.andNot(index.gone());
    }
    return wanted;
  }

  private List<Placed> sorted(
      BitSet wanted, Function<CatalogBook, String> order, @Nullable String after, int most) {
    TreeMap<String, CatalogBook> all = new TreeMap<>();
    for (int number = wanted.nextSetBit(0); number >= 0; number = wanted.nextSetBit(number + 1)) {
      CatalogBook book = index.book(number);
      if (book != null) {
        String place = order.apply(book);
        if (after == null || place.compareTo(after) > 0) {
          all.put(place, book);
          if (all.size() > most) {
            all.pollLastEntry();
          }
        }
      }
    }
    return all.entrySet().stream().map(one -> new Placed(one.getKey(), one.getValue())).toList();
  }

  private List<Placed> along(
      MVMap<String, Long> order, @Nullable BitSet wanted, @Nullable String after, int most) {
    List<Placed> found = new ArrayList<>();
    Cursor<String, Long> cursor = order.cursor(after);
    while (cursor.hasNext() && found.size() < most) {
      String place = cursor.next();
      int number = cursor.getValue().intValue();
      if (!place.equals(after) && (wanted == null || wanted.get(number))) {
        CatalogBook book = index.book(number);
        if (book != null) {
          found.add(new Placed(place, book));
        }
      }
    }
    return found;
  }

  /** See {@link Catalog#values}. */
  CatalogPage<FacetValue> values(Facet facet, @Nullable String after, int most) {
    String place = PageMark.read('v', after);
    String from = OrderKeys.namesOf(facet);
    if (place != null && !place.startsWith(from)) {
      throw new IllegalArgumentException("the mark of the page is of another list");
    }
    MVMap<String, String> names = index.store().names;
    String to = from + Character.MAX_VALUE;
    TreeMap<String, FacetValue> found = new TreeMap<>();
    Cursor<String, String> cursor = names.cursor(place == null ? from : place, to, false);
    while (cursor.hasNext() && found.size() <= most) {
      String name = cursor.next();
      long books = name.equals(place) ? 0 : count(OrderKeys.termOfName(name));
      if (books > 0) {
        found.put(name, new FacetValue(cursor.getValue(), books));
      }
    }
    boolean more = found.size() > most;
    if (more) {
      found.pollLastEntry();
    }
    List<FacetValue> shown = List.copyOf(found.values());
    return new CatalogPage<>(shown, more ? PageMark.write('v', found.lastKey()) : null,
        rank(names, to) - rank(names, from));
  }

  private long count(String term) {
    BitSet having = index.postings().having(term);
    having.andNot(index.gone());
    return having.cardinality();
  }

  /** How many names come before a place. */
  private static long rank(MVMap<String, String> names, String place) {
    long at = names.getKeyIndex(place);
    return at < 0 ? -at - 1 : at;
  }
}
