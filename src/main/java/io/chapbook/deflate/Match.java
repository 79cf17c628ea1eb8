package io.chapbook.deflate;

/** A match's length and distance in the lowest 24 bits of an int, so that none is an object. */
final class Match {

  /** No match. */
  static final int NONE = 0;

  private static final int LENGTH_SHIFT = 15;
  private static final int DISTANCE_MASK = (1 << LENGTH_SHIFT) - 1;

  private Match() {}

  static int of(int length, int distance) {
    return length << LENGTH_SHIFT | distance - 1;
  }

  static int length(int match) {
    return match >>> LENGTH_SHIFT;
  }

  static int distance(int match) {
    return (match & DISTANCE_MASK) + 1;
  }
}
