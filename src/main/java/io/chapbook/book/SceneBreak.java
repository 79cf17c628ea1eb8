package io.chapbook.book;

import io.chapbook.report.SourceSpan;

/**
 * A gap between two scenes: a thematic break in HTML's words.
 *
 * @param literal the signs that stood for it in the text, or empty for one of blank lines only
 * @param span where it stands in the text
 */
public record SceneBreak(String literal, SourceSpan span) implements Block {}
