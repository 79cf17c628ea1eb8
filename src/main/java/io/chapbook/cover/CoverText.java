package io.chapbook.cover;

/**
 * How a design sets its words.
 *
 * @param title the title's style
 * @param author the style of the author's name
 * @param area the rectangle outside which the design sets no text
 */
record CoverText(TextStyle title, TextStyle author, Area area) {}
