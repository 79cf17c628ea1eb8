/**
 * The story's text as it was read: its lines, and where each one stands.
 *
 * <p>It must not know how bytes became text, nor what the lines mean.
 */
@NullMarked
package io.chapbook.text;

import org.jspecify.annotations.NullMarked;
