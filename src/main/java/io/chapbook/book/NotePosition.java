package io.chapbook.book;

import java.util.Locale;

/** Where in its section an author's note stands. */
public enum NotePosition {
  /** Before the section's text. */
  OPENING,
  /** Inside the section's text. */
  INLINE,
  /** After the section's text. */
  CLOSING,
  /** In brackets inside a sentence of the story. */
  NESTED;

  /** The name as reports show it: {@code opening}, {@code inline}, {@code closing}, {@code nested}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
