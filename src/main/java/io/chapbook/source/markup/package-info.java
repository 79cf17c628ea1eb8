/**
 * A page of HTML or a text in Markdown becomes the lines a reader sees, with what its markup says
 * of them: which part is the story, what is a heading, what is hidden or belongs to a site.
 *
 * <p>It must not know bytes and encodings, nor what the words of a line mean.
 */
@NullMarked
package io.chapbook.source.markup;

import org.jspecify.annotations.NullMarked;
