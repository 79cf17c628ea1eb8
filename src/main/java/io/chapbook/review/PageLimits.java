package io.chapbook.review;

/**
 * How much a page may hold, so that a browser can still show it. What does not fit is counted on
 * the page. All but lines and readings are characters.
 *
 * @param line the most of one line
 * @param lines the most lines of a story outside of folds
 * @param readings the most readings of a story, the least sure ones
 * @param shown the most text of a story outside of folds
 * @param foldedInStory the most folded text of a story
 * @param foldedInPage the most folded text of all stories
 * @param page the markup after which stories have only a row in the list
 */
record PageLimits(
    int line, int lines, int readings, int shown, int foldedInStory, int foldedInPage, int page) {

  /** Tried with 200 stories of 36,000 characters, 2026-11: 13 MB, opened within 2 seconds. */
  static final PageLimits STANDARD =
      new PageLimits(2000, 4000, 1000, 500_000, 400_000, 6_000_000, 16_000_000);
}
