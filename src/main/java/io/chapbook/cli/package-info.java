/**
 * The command line: options in, exit code and text out.
 *
 * <p>It must not decide anything about a book; every command hands its request to {@code app}.
 */
@NullMarked
package io.chapbook.cli;

import org.jspecify.annotations.NullMarked;
