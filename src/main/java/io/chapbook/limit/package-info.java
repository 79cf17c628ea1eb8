/**
 * How much is taken in from strangers before it is refused, all in one place.
 *
 * <p>The lowest layer, beside {@code report}. It must not know what is limited, nor how.
 */
@NullMarked
package io.chapbook.limit;

import org.jspecify.annotations.NullMarked;
