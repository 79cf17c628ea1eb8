package io.chapbook.book;

/** A piece of a paragraph. */
public sealed interface Inline permits Text, LineBreak, NestedNote {}
