/**
 * Makes a book of a text and its outline, and accounts for every character on the way.
 *
 * <p>It must not decide what a line is, nor know markup.
 */
@NullMarked
package io.chapbook.structure.assembly;

import org.jspecify.annotations.NullMarked;
