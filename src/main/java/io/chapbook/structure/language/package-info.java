/**
 * Tells the language of a text: declared by its header, shown by its script, or concluded from its
 * words. OpenNLP is used here only, and loaded only for a text that is not plainly English.
 *
 * <p>It must not know what a header looks like, nor what a book does with its language.
 */
@NullMarked
package io.chapbook.structure.language;

import org.jspecify.annotations.NullMarked;
