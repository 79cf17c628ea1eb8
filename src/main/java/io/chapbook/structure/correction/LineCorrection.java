package io.chapbook.structure.correction;

import org.jspecify.annotations.Nullable;

/**
 * What one entry of a corrections file says. Texts are compared with white space folded. A long one
 * may be cut, an ellipsis standing for the rest: at its end, but {@code after} at its beginning.
 *
 * @param line the text of the line it is about; empty for the blank line below {@code after}
 * @param after the text of the nearest line with text above it, or null; empty for the text's top
 * @param until the text of the last line of a range, or null
 * @param as what the lines are
 * @param title a heading's label in the table of contents, or null for its own words
 * @param level a heading's level from 1 to 3, or 0 for the level of its kind
 * @param fileLine the line of the corrections file where it stands, from 1; 0 for none
 */
public record LineCorrection(
    String line,
    @Nullable String after,
    @Nullable String until,
    CorrectedRole as,
    @Nullable String title,
    int level,
    int fileLine) {}
