/**
 * The web library: pages to find a book, to look at it, to read it in the browser and to add a
 * story, and the one style sheet and one script that they use.
 *
 * <p>It gets a request's values and gives back pages. It must not know how requests arrive, nor how
 * a book was made; everything in a book is a stranger's and is cleaned before it is shown.
 */
@NullMarked
package io.chapbook.catalog.web;

import org.jspecify.annotations.NullMarked;
