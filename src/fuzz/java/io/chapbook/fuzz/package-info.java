/**
 * Fuzz targets, one for each way in which something of a stranger's gets into the program: a static
 * method that takes any bytes and fails when a promise is broken. They must not know the fuzzer, so
 * that every build can run them on the inputs that were found before.
 */
@NullMarked
package io.chapbook.fuzz;

import org.jspecify.annotations.NullMarked;
