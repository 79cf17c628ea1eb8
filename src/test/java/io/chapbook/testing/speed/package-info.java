/**
 * Programs that measure: corpora of any size made by lot, a yardstick, and how a batch compares with
 * it. They are run by hand, see {@code docs/performance.md}; no test runs for their sake.
 *
 * <p>It must not know how a book is made: it asks for whole batches only.
 */
@NullMarked
package io.chapbook.testing.speed;

import org.jspecify.annotations.NullMarked;
