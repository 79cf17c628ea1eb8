/**
 * Compares what was found in labelled stories with what a person says is there, and adds up.
 *
 * <p>It must not know rules or weights.
 */
@NullMarked
package io.chapbook.testing.score;

import org.jspecify.annotations.NullMarked;
