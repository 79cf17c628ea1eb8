/**
 * A page of HTML becomes the lines a reader sees, with what its markup says of them: which element
 * holds the story, what is a heading, what is hidden or belongs to the site.
 *
 * <p>It must not know bytes and encodings, nor what the words of a line mean.
 */
@NullMarked
package io.chapbook.source.html;

import org.jspecify.annotations.NullMarked;
