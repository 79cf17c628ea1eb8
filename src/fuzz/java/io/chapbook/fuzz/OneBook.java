package io.chapbook.fuzz;

import io.chapbook.catalog.Catalog;
import io.chapbook.catalog.CatalogBook;
import io.chapbook.catalog.CatalogPage;
import io.chapbook.catalog.CatalogQuery;
import io.chapbook.catalog.Facet;
import io.chapbook.catalog.FacetValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue of one book.
 *
 * @param file the book's file
 * @param only what is known of it
 */
record OneBook(Path file, CatalogBook only) implements Catalog {

  @Override
  public CatalogPage<CatalogBook> books(CatalogQuery query, @Nullable String after, int most) {
    return new CatalogPage<>(List.of(only), null, 1);
  }

  @Override
  public CatalogPage<FacetValue> values(Facet facet, @Nullable String after, int most) {
    return new CatalogPage<>(
        only.authors().stream().map(author -> new FacetValue(author, 1)).toList(), null, 1);
  }

  @Override
  public Optional<CatalogBook> book(String key) {
    return Optional.of(only);
  }

  @Override
  public Path file(CatalogBook book) {
    return file;
  }
}
