package io.chapbook.arrangement;

import java.util.Locale;

/** Where a book has its author's notes. */
public enum NotePlacement {
  /** Where the text has them. */
  KEEP,
  /** At the end of their chapter. */
  END,
  /** All together at the back of the book. */
  COLLECT,
  /** Nowhere. */
  DROP;

  /** The name as the command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
