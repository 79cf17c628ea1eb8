/**
 * What a folder of books remembers of its making: one line a book in its manifest, and a journal
 * while a run goes on. It must not know what a story is, how a book is made, or any other package
 * of {@code corpus} but {@code file}.
 */
@NullMarked
package io.chapbook.corpus.manifest;

import org.jspecify.annotations.NullMarked;
