/**
 * To an e-reader: which devices are connected, and how a finished book gets onto one whole or not at
 * all.
 *
 * <p>It must not know what a story is, nor how a book was made.
 */
@NullMarked
package io.chapbook.delivery;

import org.jspecify.annotations.NullMarked;
