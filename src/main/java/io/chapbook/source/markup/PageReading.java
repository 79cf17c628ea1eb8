package io.chapbook.source.markup;

import io.chapbook.text.SourceText;

/**
 * A page as it was read.
 *
 * @param text the story's lines, with what the markup says of them; empty if the page shows none
 * @param wordsOutside how many words of the page stand outside the story: menus, comments
 * @param wordsHidden how many words of the page a browser does not show
 */
public record PageReading(SourceText text, int wordsOutside, int wordsHidden) {}
