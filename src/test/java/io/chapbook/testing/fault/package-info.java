/**
 * A file system on which writing goes wrong when a test wants it to, and the commands that are tried
 * on it. It must not know how the program works inside.
 */
@NullMarked
package io.chapbook.testing.fault;

import org.jspecify.annotations.NullMarked;
