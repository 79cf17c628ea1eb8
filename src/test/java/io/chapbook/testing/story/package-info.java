/**
 * Stories by lot for tests: a grammar that makes them of all that strangers write, and a search for
 * the shortest that still shows a fault. It must not know how books are made.
 */
@NullMarked
package io.chapbook.testing.story;

import org.jspecify.annotations.NullMarked;
