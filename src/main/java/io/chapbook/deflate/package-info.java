/**
 * Deflates bytes by <a href="https://www.rfc-editor.org/rfc/rfc1951">RFC 1951</a>, the same way on
 * every machine.
 *
 * <p>It knows bytes only. It must not know what they say, nor in what kind of file they end.
 */
@NullMarked
package io.chapbook.deflate;

import org.jspecify.annotations.NullMarked;
