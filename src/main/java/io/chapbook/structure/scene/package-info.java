/**
 * Finds the breaks between scenes.
 *
 * <p>It must not know how a break is shown in a book.
 */
@NullMarked
package io.chapbook.structure.scene;

import org.jspecify.annotations.NullMarked;
