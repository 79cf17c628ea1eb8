package io.chapbook.delivery;

import java.util.Locale;

/** In which form a device gets its books. */
public enum DeviceForm {
  /** An EPUB. */
  EPUB(".epub"),
  /** An EPUB as Kobo's own renderer wants it. */
  KEPUB(".kepub.epub"),
  /** None: the device shows no EPUB that is copied to it. */
  NONE("");

  private final String ending;

  DeviceForm(String ending) {
    this.ending = ending;
  }

  /** How the names of its files end; empty for {@link #NONE}. */
  public String ending() {
    return ending;
  }

  /** The form of a file by its name; {@link #NONE} for what is no book. */
  public static DeviceForm of(String fileName) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    if (lower.endsWith(KEPUB.ending)) {
      return KEPUB;
    }
    return lower.endsWith(EPUB.ending) ? EPUB : NONE;
  }

  /** The name as the table and the command line have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
