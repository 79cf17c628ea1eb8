/**
 * What a person corrects in a story's outline: the corrections file, where its places are in the
 * text, and the outline with the corrections in it.
 *
 * <p>It must not know where a corrections file lies, nor how the detectors decide.
 */
@NullMarked
package io.chapbook.structure.correction;

import org.jspecify.annotations.NullMarked;
