package io.chapbook.cover;

/**
 * A cover image, ready to be put into a book.
 *
 * @param content the bytes of the image file; not copied, so nobody may change them
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width its width in pixels, from 1
 * @param height its height in pixels, from 1
 */
public record Cover(byte[] content, String mediaType, int width, int height) {

  public Cover {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a cover has a size, not " + width + " x " + height);
    }
  }
}
