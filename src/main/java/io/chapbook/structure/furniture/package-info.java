/**
 * Finds what stands in a text but is no part of the story: page numbers and running heads of a
 * printed page, menus and counters of a site. All of it is listed as left out.
 *
 * <p>It must not know how titles and headings are found, only which lines they are.
 */
@NullMarked
package io.chapbook.structure.furniture;

import org.jspecify.annotations.NullMarked;
