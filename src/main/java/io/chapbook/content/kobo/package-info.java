/**
 * Gives content documents the form that Kobo's own renderer wants: a span around each sentence.
 *
 * <p>It must not know how a story was read or understood, nor how a publication is packaged.
 */
@NullMarked
package io.chapbook.content.kobo;

import org.jspecify.annotations.NullMarked;
