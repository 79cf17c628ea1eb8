/** Benchmarks of the pipeline's stages, by JMH. They are compiled and run by the profile bench only. */
@NullMarked
package io.chapbook.bench;

import org.jspecify.annotations.NullMarked;
