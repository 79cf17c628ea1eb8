/**
 * A folder of books: what is in it, kept in an index that follows the folder, and asked page by
 * page.
 *
 * <p>It must not know how the catalogue is shown or sent, nor what a story is.
 */
@NullMarked
package io.chapbook.catalog;

import org.jspecify.annotations.NullMarked;
