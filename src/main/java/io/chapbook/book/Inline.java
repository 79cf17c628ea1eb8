package io.chapbook.book;

/** A piece of a paragraph or of a line. */
public sealed interface Inline permits Text, LineBreak, NestedNote, Emphasis, Strong {

  /** Its characters as a page shows them, without markup; a line break is a line feed. */
  String plain();

  /** Its characters as the text has them, signs of emphasis included. */
  String source();
}
