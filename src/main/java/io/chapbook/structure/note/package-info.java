/**
 * Finds author's notes, labelled and unlabelled, and where each one ends.
 *
 * <p>It must not know how headings are found, only which lines they are.
 */
@NullMarked
package io.chapbook.structure.note;

import org.jspecify.annotations.NullMarked;
