package io.chapbook.cover;

/**
 * An upright rectangle on the page, in pixels from the top left corner.
 *
 * @param right the first column behind it
 * @param bottom the first row below it
 */
record Area(float left, float top, float right, float bottom) {

  float width() {
    return right - left;
  }

  float height() {
    return bottom - top;
  }
}
