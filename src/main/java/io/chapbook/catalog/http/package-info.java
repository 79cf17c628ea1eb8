/**
 * The server: addresses, files, who may ask. All of Jetty is in here.
 *
 * <p>It must not know what is in a feed or on a page, nor how books are indexed.
 */
@NullMarked
package io.chapbook.catalog.http;

import org.jspecify.annotations.NullMarked;
