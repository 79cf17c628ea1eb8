/**
 * Bytes of a story file become its text: the encoding is found, pages of HTML become plain lines,
 * and what is no text is refused.
 *
 * <p>It must not know what the lines mean, nor where files come from.
 */
@NullMarked
package io.chapbook.source;

import org.jspecify.annotations.NullMarked;
