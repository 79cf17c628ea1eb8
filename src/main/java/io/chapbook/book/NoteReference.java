package io.chapbook.book;

import io.chapbook.report.SourceSpan;

/**
 * The place of an author's note that stands elsewhere in the book.
 *
 * @param span where the note stands in the text, which tells it from all others
 */
public record NoteReference(SourceSpan span) implements Block {}
