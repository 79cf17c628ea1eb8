/**
 * Finds letters that a story quotes whole.
 *
 * <p>It must not know how a letter is shown in a book.
 */
@NullMarked
package io.chapbook.structure.letter;

import org.jspecify.annotations.NullMarked;
