package io.chapbook.deflate;

/** How hard repetitions are looked for. */
public enum Effort {
  /** Takes the first good one. */
  FAST(4, 24, 0),
  /** Looks whether the next place has a longer one. */
  NORMAL(24, 64, 32),
  /** Looks at nearly all. */
  BEST(600, 258, 258);

  /** How many earlier places are looked at, at most. */
  final int depth;

  /** A match of this length is long enough to look no further. */
  final int nice;

  /** A match shorter than this is given up for a longer one a place later. */
  final int lazy;

  Effort(int depth, int nice, int lazy) {
    this.depth = depth;
    this.nice = nice;
    this.lazy = lazy;
  }
}
