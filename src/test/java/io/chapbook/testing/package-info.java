/**
 * What tests of several packages share: checkers of finished books, small stories, golden files.
 *
 * <p>It must not know how a book was made.
 */
@NullMarked
package io.chapbook.testing;

import org.jspecify.annotations.NullMarked;
