package io.chapbook.delivery;

import io.chapbook.book.SeriesPlace;
import org.jspecify.annotations.Nullable;

/**
 * A finished book on its way.
 *
 * @param identifier what tells it from all other books, or null when it has none
 * @param title its title
 * @param author its first author, or null
 * @param series its place in a series, or null
 * @param form the form that it is in, never {@link DeviceForm#NONE}
 * @param content its bytes
 */
public record Parcel(
    @Nullable String identifier,
    String title,
    @Nullable String author,
    @Nullable SeriesPlace series,
    DeviceForm form,
    BookContent content) {

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when it has none
   */
  public Parcel {
    if (form == DeviceForm.NONE) {
      throw new IllegalArgumentException("a book has a form");
    }
  }
}
