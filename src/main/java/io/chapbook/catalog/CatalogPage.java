package io.chapbook.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a longer list.
 *
 * @param <T> what is listed
 * @param entries what stands on this page
 * @param next what to pass as {@code after} for the next page; null on the last one. It says
 *     nothing to whoever passes it on
 * @param total how many the whole list has
 */
public record CatalogPage<T>(List<T> entries, @Nullable String next, long total) {

  public CatalogPage {
    entries = List.copyOf(entries);
  }
}
