package io.chapbook.structure.outline;

import io.chapbook.book.NotePosition;
import io.chapbook.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * An author's note that was found.
 *
 * @param span its lines, label included, without blank lines at the ends
 * @param label its label as the text writes it ({@code A/N:}), or null
 * @param textStart where in the text's content the words after the label begin
 * @param textEnd where they end, before a closing bracket or sign
 * @param position where in its section it stands
 * @param decision why
 */
public record FoundNote(
    SourceSpan span,
    @Nullable String label,
    int textStart,
    int textEnd,
    NotePosition position,
    Decision decision) {}
