/**
 * What Chapbook does, one use case a command: wires the stages and owns files.
 *
 * <p>It must not know the command line, nor decide anything about a book.
 */
@NullMarked
package io.chapbook.app;

import org.jspecify.annotations.NullMarked;
