package io.chapbook.corpus.report;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a run as a whole.
 *
 * @param program the program and its version
 * @param seconds how long it took
 * @param jobs how many stories were converted at once
 * @param part which part of the corpus it was, as {@code 3-of-16}; null for all of it
 * @param notCompared how many stories were not compared with the others
 * @param interrupted whether it was stopped before its end
 */
public record RunFacts(
    String program, double seconds, int jobs, @Nullable String part, int notCompared,
    boolean interrupted) {}
