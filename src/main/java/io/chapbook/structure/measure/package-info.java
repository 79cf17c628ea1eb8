/**
 * Measures a text: what each line looks like, and what is usual in the text as a whole.
 *
 * <p>It must not know rules, and decides nothing about what a line means.
 */
@NullMarked
package io.chapbook.structure.measure;

import org.jspecify.annotations.NullMarked;
