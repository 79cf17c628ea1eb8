/**
 * Steps from a book to a book that set its characters: quotation marks, dashes, ellipses, emphasis.
 *
 * <p>It must not look at how a block was found, nor add, drop or move a word.
 */
@NullMarked
package io.chapbook.typography;

import org.jspecify.annotations.NullMarked;
