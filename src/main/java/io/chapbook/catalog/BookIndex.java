package io.chapbook.catalog;

import io.chapbook.book.SeriesPlace;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The index and how it changes. One thread may change it at a time while any number reads; what a
 * batch changes is seen bit by bit, and counts on disk when the batch is over.
 */
final class BookIndex implements Closeable {

  /** The most words of one book that can be looked for. */
  private static final int MOST_WORDS = 600;

  /** Books are given their terms anew in batches of this many. */
  private static final int BATCH = 2048;

  private static final int MOST_SEGMENTS = 256;

  private final IndexStore store;
  private volatile Postings postings;
  /** The numbers of books that are gone; never changed, only replaced. */
  private volatile BitSet gone;
  private int nextNumber;
  private int nextSegment;

  BookIndex(IndexStore store) {
    this.store = store;
    this.postings = new Postings(store.terms(fact("terms", "terms-0")));
    this.nextNumber = Integer.parseInt(fact("number", "0"));
    this.nextSegment = Integer.parseInt(fact("segment", "0"));
    this.gone = numbersWithoutBook();
  }

  /**
   * Opens the index of a folder. One that is damaged, of another form or of another folder is thrown
   * away and made anew.
   *
   * @throws IOException if the file is no index of ours, is in use by another program, or cannot be
   *     written to; the message says what to do
   */
  static BookIndex open(Path file, Path folder) throws IOException {
    IndexStore store = null;
    try {
      store = IndexStore.open(file);
      if (store.isOf(folder)) {
        if (store.isWasteful()) {
          store.pack(file);
          store = IndexStore.open(file);
        }
        return new BookIndex(store);
      }
    } catch (RuntimeException e) {
      // Damage shows in many ways; whatever it was, a new index has none of it.
      return anew(store, file, folder);
    }
    return anew(store, file, folder);
  }

  /** Throws an index away, which may be damaged, and begins a new one. */
  static BookIndex anew(@Nullable IndexStore old, Path file, Path folder) throws IOException {
    if (old != null) {
      old.abandon();
    }
    return new BookIndex(IndexStore.anew(file, folder));
  }

  private String fact(String name, String otherwise) {
    String value = store.facts.get(name);
    return value == null ? otherwise : value;
  }

  private BitSet numbersWithoutBook() {
    BitSet all = new BitSet();
    all.set(0, nextNumber);
    for (Long number : store.books.keySet()) {
      all.clear(number.intValue());
    }
    return all;
  }

  IndexStore store() {
    return store;
  }

  Postings postings() {
    return postings;
  }

  BitSet gone() {
    return gone;
  }

  /** How many books can be found in every way: their keys are written last. */
  long size() {
    return store.keys.sizeAsLong();
  }

  /** The book of a number, or null when it has gone meanwhile. */
  @Nullable CatalogBook book(long number) {
    byte[] bytes = store.books.get(number);
    return bytes == null ? null : BookBytes.read(bytes);
  }

  /** The number of the book of a key, or -1. */
  int number(String key) {
    Long number = store.keys.get(key);
    return number == null ? -1 : number.intValue();
  }

  /** Takes a batch of books; each takes the place of the one with the same key. */
  void put(Collection<CatalogBook> books) {
    List<Integer> replaced = new ArrayList<>();
    books.forEach(book -> {
      int old = number(book.key());
      if (old >= 0) {
        replaced.add(old);
      }
    });
    remove(replaced);
    Postings.Segment segment = new Postings.Segment();
    int number = nextNumber;
    for (CatalogBook book : books) {
      addTerms(book, number++, segment);
    }
    // The terms first: a book that can be seen can be found.
    segment.write(postings.rows(), nextSegment++);
    for (CatalogBook book : books) {
      namesOf(book).forEach(store.names::put);
      store.books.put((long) nextNumber, BookBytes.write(book));
      store.newest.put(OrderKeys.newest(book), (long) nextNumber);
      store.titles.put(OrderKeys.title(book), (long) nextNumber);
      store.keys.put(book.key(), (long) nextNumber);
      nextNumber++;
    }
    commit();
  }

  /** Takes books out. */
  void remove(Collection<Integer> numbers) {
    BitSet without = (BitSet) gone.clone();
    for (int number : numbers) {
      CatalogBook book = book(number);
      if (book != null) {
        without.set(number);
        store.newest.remove(OrderKeys.newest(book));
        store.titles.remove(OrderKeys.title(book));
        store.keys.remove(book.key());
        store.books.remove((long) number);
      }
    }
    gone = without;
    commit();
  }

  /** Clears up when much has gone: terms are written anew, and names that no book has are dropped. */
  void tidy() {
    if (gone.cardinality() < Math.max(1_000, size() / 4) && nextSegment < MOST_SEGMENTS) {
      return;
    }
    String name = "terms-" + (Integer.parseInt(fact("terms", "terms-0").substring(6)) + 1);
    Postings old = postings;
    Postings made = new Postings(store.terms(name));
    Postings.Segment segment = new Postings.Segment();
    nextSegment = 0;
    int held = 0;
    for (Map.Entry<Long, byte[]> entry : store.books.entrySet()) {
      addTerms(BookBytes.read(entry.getValue()), entry.getKey().intValue(), segment);
      if (++held % BATCH == 0) {
        segment.write(made.rows(), nextSegment++);
        commit();
      }
    }
    segment.write(made.rows(), nextSegment++);
    store.facts.put("terms", name);
    postings = made;
    store.drop(old.rows());
    for (String key : store.names.keySet()) {
      if (made.having(OrderKeys.termOfName(key)).isEmpty()) {
        store.names.remove(key);
      }
    }
    commit();
  }

  private void commit() {
    store.facts.put("number", Integer.toString(nextNumber));
    store.facts.put("segment", Integer.toString(nextSegment));
    store.commit();
  }

  private static void addTerms(CatalogBook book, int number, Postings.Segment segment) {
    StringBuilder text = new StringBuilder(book.title());
    book.authors().forEach(author -> text.append('\n').append(author));
    book.fandoms().forEach(fandom -> text.append('\n').append(fandom));
    SeriesPlace series = book.series();
    if (series != null) {
      text.append('\n').append(series.name());
    }
    String description = book.description();
    if (description != null) {
      text.append('\n').append(PlainText.of(description));
    }
    Folding.words(text.toString(), MOST_WORDS)
        .forEach(word -> segment.add(OrderKeys.wordTerm(word), number));
    for (Facet facet : Facet.values()) {
      valuesOf(book, facet).forEach(value ->
          segment.add(OrderKeys.valueTerm(facet, value), number));
    }
  }

  private static Map<String, String> namesOf(CatalogBook book) {
    Map<String, String> names = new HashMap<>();
    for (Facet facet : Facet.values()) {
      valuesOf(book, facet).forEach(value -> names.put(OrderKeys.name(facet, value), value));
    }
    return names;
  }

  /** What a book can be picked by. */
  static List<String> valuesOf(CatalogBook book, Facet facet) {
    SeriesPlace series = book.series();
    return switch (facet) {
      case AUTHOR -> book.authors();
      case SERIES -> series == null ? List.of() : List.of(series.name());
      case FANDOM -> book.fandoms();
    };
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d books", size());
  }

  @Override
  public void close() {
    store.close();
  }
}
