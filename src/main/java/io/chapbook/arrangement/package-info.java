/**
 * Steps from a book to a book that move whole blocks: where author's notes stand.
 *
 * <p>It must not look at how a block was found, nor change a word.
 */
@NullMarked
package io.chapbook.arrangement;

import org.jspecify.annotations.NullMarked;
