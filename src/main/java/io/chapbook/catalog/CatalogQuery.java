package io.chapbook.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which books are asked for, and in which order.
 *
 * @param words what is looked for, as a person typed it: a book has to have every word, or one that
 *     begins so; empty for all books
 * @param facet what books are picked by, or null
 * @param value the value that they must have, not null when there is a facet
 * @param order their order
 */
public record CatalogQuery(
    String words, @Nullable Facet facet, @Nullable String value, Order order) {

  public CatalogQuery {
    words = CleanText.line(words);
    value = value == null ? null : CleanText.line(value);
    if ((facet == null) != (value == null)) {
      throw new IllegalArgumentException("a facet goes with a value");
    }
  }

  /** All books in an order. */
  public static CatalogQuery all(Order order) {
    return new CatalogQuery("", null, null, order);
  }
}
