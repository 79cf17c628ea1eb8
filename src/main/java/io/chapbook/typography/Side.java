package io.chapbook.typography;

/** What a mark's neighbours say of it. */
enum Side {
  /** It stands before words, and behind a blank or nothing. */
  OPENS,
  /** It stands behind words, and before a blank, punctuation or nothing. */
  CLOSES,
  /** It stands between words, or between a dash and words. */
  EITHER,
  /** It stands between blanks, or between a blank and punctuation. */
  NEITHER;

  /**
   * What two neighbours say of the mark between them.
   *
   * @param before the nearest character before it that is no mark, or 0
   * @param after the nearest one behind it, or 0
   */
  static Side between(char before, char after) {
    boolean blankAfter = Signs.isBlank(after);
    if (Signs.isBlank(before) || Signs.opens(before) && !Signs.closes(before)) {
      return blankAfter || before != 0 && Signs.isStop(after) ? NEITHER : OPENS;
    }
    if (blankAfter || Signs.closes(after)) {
      return CLOSES;
    }
    if (before == '/') {
      return OPENS;
    }
    return Signs.isDash(after) && !Signs.isDash(before) ? CLOSES : EITHER;
  }
}
