/**
 * Finds what a story shows in a form of its own among its paragraphs: logs of chats, telegrams,
 * signs.
 *
 * <p>It moves and changes no word, and must not know how a paragraph was read or will be written.
 */
@NullMarked
package io.chapbook.form;

import org.jspecify.annotations.NullMarked;
