/**
 * Finds what stands before and around the story: notices and headers of archives, title, author,
 * description, language, and what extraction left over.
 *
 * <p>It must not know chapters beyond where the first heading stands.
 */
@NullMarked
package io.chapbook.structure.front;

import org.jspecify.annotations.NullMarked;
