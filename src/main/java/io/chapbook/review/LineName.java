package io.chapbook.review;

import org.jspecify.annotations.Nullable;

/**
 * The texts by which a correction names a line.
 *
 * @param line the line's text, white space folded; a long one may be cut, and ends in an ellipsis
 * @param after the text above it, or the end of that after an ellipsis; null when it is not needed
 */
record LineName(String line, @Nullable String after) {}
