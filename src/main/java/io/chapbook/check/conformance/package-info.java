/**
 * EPUBCheck, the referee of the EPUB specification.
 *
 * <p>Nobody names its classes: they are loaded with EPUBCheck's own, which are not in the jar. It
 * must not know the rules for reading systems.
 */
@NullMarked
package io.chapbook.check.conformance;

import org.jspecify.annotations.NullMarked;
