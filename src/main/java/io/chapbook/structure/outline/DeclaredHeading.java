package io.chapbook.structure.outline;

import io.chapbook.report.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A heading that somebody declares.
 *
 * @param span its lines
 * @param label the label in the table of contents, or null for what its lines say
 * @param level its depth in the table of contents, from 1; 0 for the depth that its kind has
 * @param decision who says so
 */
public record DeclaredHeading(
    SourceSpan span, @Nullable String label, int level, Decision decision) {}
