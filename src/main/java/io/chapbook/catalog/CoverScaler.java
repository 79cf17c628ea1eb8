package io.chapbook.catalog;

import java.util.Optional;

/** Makes pictures that every reading app shows. Safe for threads. */
@FunctionalInterface
public interface CoverScaler {

  /**
   * Makes a JPEG of a book's cover.
   *
   * @param image the bytes of an image file of any kind, from anywhere
   * @param longSide the most pixels of its longer side
   * @return the JPEG's bytes; empty if the image is of an unknown kind, too large or damaged
   */
  Optional<byte[]> jpeg(byte[] image, int longSide);
}
