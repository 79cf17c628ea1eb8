package io.chapbook.deflate;

/**
 * How hard repetitions are looked for. Another number in a row changes the bytes of all books that
 * are made from then on.
 */
public enum Effort {
  /** Takes the first place's best match at once. */
  FAST(3, 32, 0),
  /** Also looks whether the next place has a better match. */
  NORMAL(12, 64, 12),
  /** Looks at nearly all earlier places. */
  BEST(600, MatchCodes.MAX_LENGTH, MatchCodes.MAX_LENGTH);

  /** How many earlier places are compared with one, at most. */
  final int depth;

  /** A match of so many bytes is long enough to compare no further place. */
  final int longEnough;

  /** Only a match shorter than this may give way to one that begins a place later. */
  final int givesWayBelow;

  Effort(int depth, int longEnough, int givesWayBelow) {
    this.depth = depth;
    this.longEnough = longEnough;
    this.givesWayBelow = givesWayBelow;
  }
}
