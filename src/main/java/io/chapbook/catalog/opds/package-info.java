/**
 * OPDS feeds of a catalogue, for reading apps: version 1.2, which is Atom, and 2.0, which is JSON.
 * https://specs.opds.io/
 *
 * <p>It must not know how feeds are sent, nor what the pages for people look like.
 */
@NullMarked
package io.chapbook.catalog.opds;

import org.jspecify.annotations.NullMarked;
