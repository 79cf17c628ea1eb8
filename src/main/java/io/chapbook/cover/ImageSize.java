package io.chapbook.cover;

import io.chapbook.limit.Limit;
import io.chapbook.limit.Limits;
import java.math.BigDecimal;
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

  /** Smaller ones are no covers but dots that pages count their visitors with, or icons. */
  static final int LEAST_SIDE = 100;

  /** Checks the numbers of a header before anything is decoded. */
  static ImageSize of(Limits limits, int width, int height) throws UnusableImageException {
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
    size.needAtMost(Limit.COVER_PIXELS, limits.of(Limit.COVER_PIXELS));
    return size;
  }

  /** Refuses an image of more pixels. */
  void needAtMost(Limit limit, long pixels) throws UnusableImageException {
    if ((long) width * height > pixels) {
      throw new UnusableImageException(
          String.format(
              Locale.ROOT,
              "%d x %d pixels are more than %s megapixels; save it smaller, or allow more with %s",
              width,
              height,
              BigDecimal.valueOf(pixels, 6).stripTrailingZeros().toPlainString(),
              limit.option()));
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
