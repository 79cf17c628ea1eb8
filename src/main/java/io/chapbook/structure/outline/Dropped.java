package io.chapbook.structure.outline;

import io.chapbook.report.SourceSpan;

/**
 * Lines that the book leaves out.
 *
 * @param span the lines
 * @param reason why, in words for a person
 */
public record Dropped(SourceSpan span, String reason) {}
