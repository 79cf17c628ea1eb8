package io.chapbook.cover;

import java.util.Locale;

/**
 * The size of an image as its header gives it, in pixels.
 *
 * @param width from 1 to {@value #MAX_SIDE}
 * @param height from 1 to {@value #MAX_SIDE}
 */
record ImageSize(int width, int height) {
  static final int MAX_SIDE = 20_000;
  static final long MAX_PIXELS = 40_000_000;

  /** Checks the numbers of a header before anything is decoded. */
  static ImageSize of(int width, int height) throws UnusableImageException {
    if (width <= 0 || height <= 0) {
      throw new UnusableImageException("it has no width or height");
    }
    if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
      throw new UnusableImageException(
          String.format(
              Locale.ROOT,
              "%d x %d pixels are more than %d on a side or %d megapixels",
              width,
              height,
              MAX_SIDE,
              MAX_PIXELS / 1_000_000));
    }
    return new ImageSize(width, height);
  }

  int longSide() {
    return Math.max(width, height);
  }
}
