/**
 * The table of rules that look at one line, the word lists they are made of, and their reader.
 *
 * <p>It must not know what a text as a whole looks like, nor what is decided in the end.
 */
@NullMarked
package io.chapbook.structure.rule;

import org.jspecify.annotations.NullMarked;
