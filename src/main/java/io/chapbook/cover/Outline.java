package io.chapbook.cover;

import java.util.Arrays;

/**
 * A closed shape of quadratic curves.
 *
 * @param curves six numbers a curve: start x, y, control x, y, end x, y; a straight line has its
 *     control point in its middle. Not copied
 * @param left the least x of all points
 * @param bottom the least y
 * @param right the greatest x
 * @param top the greatest y
 */
record Outline(float[] curves, float left, float bottom, float right, float top) {

  /** The shape of a blank: nothing to fill. */
  static final Outline EMPTY = new Outline(new float[0], 0, 0, 0, 0);

  boolean isEmpty() {
    return curves.length == 0;
  }

  /** Collects contours one after another. */
  static final class Builder {
    private float[] curves = new float[96];
    private int length;
    private float startX;
    private float startY;
    private float x;
    private float y;

    /** Begins a contour. */
    Builder moveTo(double newX, double newY) {
      startX = x = (float) newX;
      startY = y = (float) newY;
      return this;
    }

    /** Adds a straight line. */
    Builder lineTo(double newX, double newY) {
      return curveTo((x + newX) / 2, (y + newY) / 2, newX, newY);
    }

    /** Adds a quadratic curve. */
    Builder curveTo(double controlX, double controlY, double newX, double newY) {
      if (length + 6 > curves.length) {
        curves = Arrays.copyOf(curves, curves.length * 2);
      }
      curves[length++] = x;
      curves[length++] = y;
      curves[length++] = (float) controlX;
      curves[length++] = (float) controlY;
      curves[length++] = x = (float) newX;
      curves[length++] = y = (float) newY;
      return this;
    }

    /** Ends the contour with a line to where it began. */
    Builder close() {
      return x == startX && y == startY ? this : lineTo(startX, startY);
    }

    /** Adds all curves of another shape: scaled by the 2 x 2 matrix, then moved. */
    void append(Outline other, float xx, float yx, float xy, float yy, float dx, float dy) {
      float[] from = other.curves;
      for (int i = 0; i < from.length; i += 6) {
        x = from[i] * xx + from[i + 1] * xy + dx;
        y = from[i] * yx + from[i + 1] * yy + dy;
        curveTo(
            from[i + 2] * xx + from[i + 3] * xy + dx,
            from[i + 2] * yx + from[i + 3] * yy + dy,
            from[i + 4] * xx + from[i + 5] * xy + dx,
            from[i + 4] * yx + from[i + 5] * yy + dy);
      }
    }

    /** The shape so far. */
    Outline build() {
      if (length == 0) {
        return EMPTY;
      }
      float left = Float.MAX_VALUE;
      float bottom = Float.MAX_VALUE;
      float right = -Float.MAX_VALUE;
      float top = -Float.MAX_VALUE;
      for (int i = 0; i < length; i += 2) {
        left = Math.min(left, curves[i]);
        right = Math.max(right, curves[i]);
        bottom = Math.min(bottom, curves[i + 1]);
        top = Math.max(top, curves[i + 1]);
      }
      return new Outline(Arrays.copyOf(curves, length), left, bottom, right, top);
    }
  }
}
