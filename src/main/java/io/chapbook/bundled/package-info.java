/**
 * The files that come with the program: tables, style sheets, fonts.
 *
 * <p>It must not know what stands in them.
 */
@NullMarked
package io.chapbook.bundled;

import org.jspecify.annotations.NullMarked;
