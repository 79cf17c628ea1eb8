/**
 * Finds weights from labelled texts, and tells how they do on a form of text that they were not
 * found from. No part of the program.
 *
 * <p>It must not know a file's name or text: only forms, weights and scores.
 */
@NullMarked
package io.chapbook.training;

import org.jspecify.annotations.NullMarked;
