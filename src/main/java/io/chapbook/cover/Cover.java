package io.chapbook.cover;

import io.chapbook.book.Metadata;

/**
 * A cover image, ready to be put into a book.
 *
 * @param content the bytes of the image file; not copied, so nobody may change them
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width its width in pixels, from 1
 * @param height its height in pixels, from 1
 * @param alt what is read aloud in place of the image; never blank
 */
public record Cover(byte[] content, String mediaType, int width, int height, String alt) {

  public Cover {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a cover has a size, not " + width + " x " + height);
    }
    if (alt.isBlank()) {
      throw new IllegalArgumentException("a cover's alternative text must not be blank");
    }
  }

  /**
   * The alternative text for the cover of a book: title and author. It has no words of our own, as
   * the book may be in any language; that the image is a cover is said by its role, doc-cover.
   */
  public static String altFor(Metadata metadata) {
    String author = metadata.author();
    return author == null ? metadata.title() : String.join(", ", metadata.title(), author);
  }
}
