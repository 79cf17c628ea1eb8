/**
 * Reads the block of fields that an archive, a tool or an author put before a story: fandom, rating,
 * pairing, series, dates.
 *
 * <p>It must not know title pages, chapters, nor what a book does with a field.
 */
@NullMarked
package io.chapbook.structure.header;

import org.jspecify.annotations.NullMarked;
