package io.chapbook.book;

/** The three divisions of a book, in their order. */
public enum Matter {
  FRONT,
  BODY,
  BACK
}
