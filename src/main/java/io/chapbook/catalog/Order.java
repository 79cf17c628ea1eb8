package io.chapbook.catalog;

/** The order of books in a page. Both are total: no two books share a place. */
public enum Order {
  /** The book that was changed last comes first. */
  NEWEST,
  /**
   * By title, letters compared without case and accents, numbers as numbers. Books of one series
   * that was picked stand by their number in it first.
   */
  TITLE
}
