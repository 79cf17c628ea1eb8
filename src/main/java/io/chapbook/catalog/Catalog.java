package io.chapbook.catalog;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The books of a folder. Safe for threads; answers while the folder is being read. */
public interface Catalog {

  /** The most entries of one page, whatever is asked for. */
  int LARGEST_PAGE = 500;

  /**
   * A page of books.
   *
   * @param query which books, in which order
   * @param after where the page before said it goes on; null for the first page
   * @param most how many entries at most, from 1
   * @throws IllegalArgumentException if {@code after} is none that a page of this order gave
   * @throws CatalogUnavailableException if the index cannot be read just now
   */
  CatalogPage<CatalogBook> books(CatalogQuery query, @Nullable String after, int most);

  /**
   * A page of the values that books can be picked by, in the order of the alphabet.
   *
   * @param after where the page before said it goes on; null for the first page
   * @param most how many entries at most, from 1
   * @throws IllegalArgumentException if {@code after} is none that a page of this facet gave
   * @throws CatalogUnavailableException if the index cannot be read just now
   */
  CatalogPage<FacetValue> values(Facet facet, @Nullable String after, int most);

  /**
   * The book of a key; empty if there is none, whatever the key looks like.
   *
   * @throws CatalogUnavailableException if the index cannot be read just now
   */
  Optional<CatalogBook> book(String key);

  /** The book's file. It lay in the folder when the book was indexed and may be gone since. */
  Path file(CatalogBook book);
}
