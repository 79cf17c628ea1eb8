/**
 * Writes a book as XHTML content documents with their style sheet, and reads their text back.
 *
 * <p>It must not know how a story was read or understood, nor how a publication is packaged.
 */
@NullMarked
package io.chapbook.content;

import org.jspecify.annotations.NullMarked;
