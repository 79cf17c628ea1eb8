/**
 * What was found in a text, line by line, with the evidence for it.
 *
 * <p>It must not know how anything is found.
 */
@NullMarked
package io.chapbook.structure.outline;

import org.jspecify.annotations.NullMarked;
