package io.chapbook.cover;

import java.util.Arrays;

/** A page of palette entries, one byte a pixel. Not safe for threads; made to be used again. */
final class Canvas {
  private final int width;
  private final int height;
  private final byte[] pixels;
  private final Rasterizer rasterizer;
  private final Brush brush = new Brush();
  private int[] palette = {0};
  private int period;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new byte[width * height];
    this.rasterizer = new Rasterizer(width, height);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The pixels by rows, for reading. */
  byte[] pixels() {
    return pixels;
  }

  /** The colours, {@code 0xRRGGBB}. */
  int[] palette() {
    return palette;
  }

  /** After how many columns the picture mostly repeats; 0 when it does not. */
  int period() {
    return period;
  }

  /** Begins a new picture: sets the colours and fills the page with the first of them. */
  void begin(Palette colours) {
    palette = colours.colours();
    period = 0;
    Arrays.fill(pixels, (byte) 0);
  }

  /** Fills an upright rectangle with one palette entry; what lies off the page is cut off. */
  void rectangle(int left, int top, int right, int bottom, int entry) {
    int from = Math.max(left, 0);
    int to = Math.min(right, width);
    for (int y = Math.max(top, 0); from < to && y < Math.min(bottom, height); y++) {
      Arrays.fill(pixels, y * width + from, y * width + to, (byte) entry);
    }
  }

  /** Draws the four sides of a rectangle, inwards from its edge. */
  void frame(int left, int top, int right, int bottom, int weight, int entry) {
    rectangle(left, top, right, top + weight, entry);
    rectangle(left, bottom - weight, right, bottom, entry);
    rectangle(left, top + weight, left + weight, bottom - weight, entry);
    rectangle(right - weight, top + weight, right, bottom - weight, entry);
  }

  /** Covers the page with the square in its top left corner. */
  void repeat(int side) {
    period = side;
    for (int y = 0; y < Math.min(side, height); y++) {
      for (int x = side; x < width; x += side) {
        System.arraycopy(pixels, y * width, pixels, y * width + x, Math.min(side, width - x));
      }
    }
    for (int y = side; y < height; y++) {
      System.arraycopy(pixels, (y - side) * width, pixels, y * width, width);
    }
  }

  /** Fills a shape given in pixels. */
  void fill(Outline shape, Ink ink) {
    fill(shape, 1, 1, 0, 0, ink);
  }

  /** Fills a shape after scaling and moving it; its edges take the steps between the colours. */
  void fill(Outline shape, float scaleX, float scaleY, float dx, float dy, Ink ink) {
    brush.ink = ink;
    rasterizer.fill(shape, scaleX, scaleY, dx, dy, brush);
  }

  /** Puts coverage onto the page as steps of one ink. */
  private final class Brush implements Rasterizer.Sink {
    private Ink ink = new Ink(0, 1);

    @Override
    public void run(int x, int y, int length, int coverage) {
      int steps = ink.full() - ink.ground();
      int step = (coverage * steps + 127) / 255;
      int at = y * width + x;
      if (step == steps) {
        Arrays.fill(pixels, at, at + length, (byte) ink.full());
      } else if (step > 0) {
        for (int i = at; i < at + length; i++) {
          blend(i, step, steps);
        }
      }
    }

    /** Where two shapes of one ink touch, the fuller one counts. */
    private void blend(int at, int step, int steps) {
      int old = (pixels[at] & 0xff) - ink.ground();
      if (old < 0 || old > steps || old < step) {
        pixels[at] = (byte) (ink.ground() + step);
      }
    }
  }
}
