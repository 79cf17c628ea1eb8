/**
 * The model of a book: records and sealed types, nothing that reads, decides or writes.
 *
 * <p>It must not know how a text was read or a book is packaged.
 */
@NullMarked
package io.chapbook.book;

import org.jspecify.annotations.NullMarked;
