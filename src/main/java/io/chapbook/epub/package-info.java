/**
 * EPUB publications: the package document, the navigation document and the OCF container, written
 * and read back. https://www.w3.org/TR/epub-33/
 *
 * <p>It must not know how a chapter is rendered, nor anything of stories.
 */
@NullMarked
package io.chapbook.epub;

import org.jspecify.annotations.NullMarked;
