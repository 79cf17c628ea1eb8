package io.chapbook.book;

import org.jspecify.annotations.Nullable;

/**
 * A story's place in a series.
 *
 * @param name the series
 * @param number its number in it, such as {@code 2} or {@code 2.5}, or null when it is not known
 */
public record SeriesPlace(String name, @Nullable String number) {

  public SeriesPlace {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a series has a name");
    }
  }
}
