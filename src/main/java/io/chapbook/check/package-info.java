/**
 * Checks finished books: rules for reading systems, EPUBCheck, and whether a story's words are all
 * there.
 *
 * <p>It must not know how a book was made, nor how a story was understood.
 */
@NullMarked
package io.chapbook.check;

import org.jspecify.annotations.NullMarked;
