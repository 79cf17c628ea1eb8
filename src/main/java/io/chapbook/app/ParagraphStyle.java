package io.chapbook.app;

import java.util.Locale;

/** How a book shows where a paragraph begins. */
public enum ParagraphStyle {
  /** The first line is indented, as in printed books. */
  INDENT,
  /** A space stands above, as on web pages. */
  SPACED;

  /** The name as the command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
