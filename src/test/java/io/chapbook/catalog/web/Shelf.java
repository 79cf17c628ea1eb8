package io.chapbook.catalog.web;

import io.chapbook.catalog.Catalog;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogPage;
import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.Facet;
import io.chapbook.catalog.FacetValue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A catalogue of a few books, which gives them page by page. */
final class Shelf implements Catalog {

  private final Path folder;
  private final List<CatalogBook> books = new ArrayList<>();
  CatalogQuery asked;

  Shelf(Path folder) {
    this.folder = folder;
  }

  /** Puts a book on the shelf; its key is its number. */
  String put(String path, String title, String language, String description, String fault) {
    String key = String.format("%016x", books.size() + 1);
    books.add(new CatalogBook(key, path, "urn:x:" + key, title, List.of("Ann Other", "B & C"),
        language, description, null, List.of(), Instant.EPOCH, 12_345, false, fault));
    return key;
  }

  String put(String path, String title) {
    return put(path, title, "en", null, null);
  }

  @Override
  public CatalogPage<CatalogBook> books(CatalogQuery query, String after, int most) {
    asked = query;
    int from = place(after);
    int to = Math.min(books.size(), from + most);
    return new CatalogPage<>(
        books.subList(from, to), to < books.size() ? Integer.toString(to) : null, books.size());
  }

  private static int place(String after) {
    return after == null ? 0 : Integer.parseInt(after);
  }

  @Override
  public CatalogPage<FacetValue> values(Facet facet, String after, int most) {
    return new CatalogPage<>(
        facet == Facet.FANDOM ? List.of() : List.of(new FacetValue("B & C", 7)), null, 1);
  }

  @Override
  public Optional<CatalogBook> book(String key) {
    return books.stream().filter(book -> book.key().equals(key)).findFirst();
  }

  @Override
  public Path file(CatalogBook book) {
    return folder.resolve(book.path());
  }
}
