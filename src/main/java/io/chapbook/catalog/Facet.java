package io.chapbook.catalog;

/** What books can be picked by. */
public enum Facet {
  AUTHOR,
  SERIES,
  FANDOM
}
