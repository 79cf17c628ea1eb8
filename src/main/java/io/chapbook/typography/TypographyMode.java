package io.chapbook.typography;

import java.util.Locale;

/** How far a book's characters are set. */
public enum TypographyMode {
  /** The characters of the text. */
  OFF,
  /** What is sure in any text. */
  SAFE,
  /** Also what is a matter of house style. */
  FULL;

  /** The name as the command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
