/**
 * Reads the structure of a story: from its text to an outline with evidence, and on to a book.
 *
 * <p>It must not know bytes, markup or files. New line rules go into the table ({@code rules.txt}),
 * new detectors into a package of their own beside the others.
 */
@NullMarked
package io.chapbook.structure;

import org.jspecify.annotations.NullMarked;
