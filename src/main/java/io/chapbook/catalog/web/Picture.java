package io.chapbook.catalog.web;

/**
 * A picture of a book.
 *
 * @param mediaType its media type, one that browsers show without running anything
 * @param content its bytes
 * @param policy the value of the header {@code Content-Security-Policy}, which must be sent with it
 */
public record Picture(String mediaType, byte[] content, String policy) {

  /** A drawing in SVG may hold a script; opened by itself it must not run. */
  static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
}
