package io.chapbook.cover;

/**
 * What a design needs to paint one cover.
 *
 * @param canvas the page
 * @param setter sets texts
 * @param title what of the title can be set; may be empty
 * @param author what of the author's name can be set; may be empty
 * @param colourway the colours
 * @param seed bits that are the same for the same story, for ornaments that vary
 */
record Sheet(
    Canvas canvas,
    TypeSetter setter,
    String title,
    String author,
    Colourway colourway,
    long seed) {}
