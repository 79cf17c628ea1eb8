package io.chapbook.structure.outline;

import io.chapbook.report.SourceSpan;

/**
 * Lines that were found to be one thing: a scene break, a letter, the description.
 *
 * @param span the lines
 * @param decision why
 */
public record FoundSpan(SourceSpan span, Decision decision) {}
