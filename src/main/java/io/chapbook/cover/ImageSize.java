package io.chapbook.cover;

import java.util.Locale;

/**
 * The size of an image as its header gives it, in pixels.
 *
 * @param width from 1 to {@value #MAX_SIDE}
 * @param height from 1 to {@value #MAX_SIDE}
 */
record ImageSize(int width, int height) {

  /** What a JPEG can be at most. */
  static final int MAX_SIDE = 65_535;

  /** Enough for 20,000 by 26,666; read row by row, of which only some columns are kept. */
  static final long MAX_PIXELS = 600_000_000;

  /** For images that must be held whole. */
  static final long MAX_PIXELS_HELD = 40_000_000;

  /** Smaller ones are no covers but dots that pages count their visitors with, or icons. */
  static final int LEAST_SIDE = 100;

  private static final int MILLION = 1_000_000;

  /** Checks the numbers of a header before anything is decoded. */
  static ImageSize of(int width, int height) throws UnusableImageException {
    if (width <= 0 || height <= 0) {
      throw new UnusableImageException("it has no width or height; download or save it anew");
    }
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new UnusableImageException(
          String.format(
              Locale.ROOT,
              "%d x %d pixels are more than %d on a side; save it smaller",
              width,
              height,
              MAX_SIDE));
    }
    ImageSize size = new ImageSize(width, height);
    size.needAtMost(MAX_PIXELS);
    return size;
  }

  /** Refuses an image of more pixels. */
  void needAtMost(long pixels) throws UnusableImageException {
    if ((long) width * height > pixels) {
      throw new UnusableImageException(
          String.format(
              Locale.ROOT,
              "%d x %d pixels are more than %d megapixels; save it smaller",
              width,
              height,
              pixels / MILLION));
    }
  }

  /** Refuses an image that is too small or too narrow for a cover. */
  void needAtLeast(int side) throws UnusableImageException {
    if (Math.min(width, height) < side) {
      throw new UnusableImageException(
          String.format(
              Locale.ROOT,
              "%d x %d pixels are too few for a cover, which needs %d on each side; give a larger"
                  + " one",
              width,
              height,
              side));
    }
  }

  /** The size with its longer side made that long. */
  ImageSize scaledTo(int newLongSide) {
    return new ImageSize(scaled(width, newLongSide), scaled(height, newLongSide));
  }

  private int scaled(int side, int newLongSide) {
    return Math.max(1, (int) Math.round((double) side * newLongSide / longSide()));
  }

  int longSide() {
    return Math.max(width, height);
  }
}
