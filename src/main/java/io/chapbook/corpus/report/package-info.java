/**
 * The report of a run over a corpus: one line of JSON for each story, and one page for a person.
 *
 * <p>It is told how stories ended, as plain values, and keeps no more of them than the page shows. It
 * must not know where a story comes from, how it was understood or made, nor how duplicates are
 * found.
 */
@NullMarked
package io.chapbook.corpus.report;

import org.jspecify.annotations.NullMarked;
