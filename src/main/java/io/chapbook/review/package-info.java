/**
 * Writes one HTML page in which a person reads what was found in stories beside their text, and
 * collects corrections.
 *
 * <p>It is told lines, readings and findings as plain values. It must not know how a story was read
 * or understood, nor what a book is.
 */
@NullMarked
package io.chapbook.review;

import org.jspecify.annotations.NullMarked;
