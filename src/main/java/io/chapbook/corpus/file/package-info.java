/**
 * Reads the files that a corpus keeps of itself, line by line or from a place on. It must not know
 * what stands in them, nor any other package of {@code corpus}.
 */
@NullMarked
package io.chapbook.corpus.file;

import org.jspecify.annotations.NullMarked;
