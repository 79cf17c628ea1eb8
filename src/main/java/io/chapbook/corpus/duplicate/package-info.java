/**
 * Finds stories of a corpus that are the same, longer versions of one another, or share chapters, by
 * fingerprints of their words.
 *
 * <p>It is told words and chapters. It must not know where a story comes from, what a book is, nor
 * what becomes of what it finds.
 */
@NullMarked
package io.chapbook.corpus.duplicate;

import org.jspecify.annotations.NullMarked;
