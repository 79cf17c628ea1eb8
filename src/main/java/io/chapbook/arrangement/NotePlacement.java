package io.chapbook.arrangement;

/** Where a book has its author's notes. */
public enum NotePlacement {
  /** Where the text has them. */
  KEEP,
  /** At the end of their chapter. */
  END,
  /** All together at the back of the book. */
  COLLECT,
  /** Nowhere. */
  DROP
}
