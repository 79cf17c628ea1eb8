/**
 * The cover of a book: one drawn from title and author, or a file of the user's own.
 *
 * <p>It must not know how a text was read or a book is packaged. Drawing uses neither AWT nor
 * fonts of the system, so a cover has the same bytes on every machine.
 */
@NullMarked
package io.chapbook.cover;

import org.jspecify.annotations.NullMarked;
