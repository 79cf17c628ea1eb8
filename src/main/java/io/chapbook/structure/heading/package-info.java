/**
 * Finds the headings of a text, as a set: families of lines of the same form compete, and the ones
 * that explain the text best win.
 *
 * <p>It must not know notes, letters or scene breaks, beyond the lines that others have claimed.
 */
@NullMarked
package io.chapbook.structure.heading;

import org.jspecify.annotations.NullMarked;
