/**
 * Writes the parts of the documents that are made from the code, and checks the documents.
 *
 * <p>It must not know how anything works, only what it is called and what it says of itself.
 */
@NullMarked
package io.chapbook.testing.docs;

import org.jspecify.annotations.NullMarked;
