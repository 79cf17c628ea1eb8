package io.chapbook.cover;

/**
 * What a design needs to paint one cover.
 *
 * @param canvas the page
 * @param setter sets texts
 * @param title what of the title can be set; may be empty
 * @param author what of the author's name can be set; may be empty
 * @param colourway the colours
 * @param seed bits that are the same for the same story, for ornaments that vary
 */
record Sheet(
    Canvas canvas,
    TypeSetter setter,
    String title,
    String author,
    Colourway colourway,
    long seed) {

  /** A title of so few letters is an ornament by itself, and is set larger than others. */
  private static final int FEW_LETTERS = 3;

  private static final int ENLARGED_PERCENT = 180;

  /** Sets the title at the top of an area. */
  TextBlock setTitle(TextStyle style, Area area) {
    boolean few = title.length() <= FEW_LETTERS;
    int largest = few ? style.largest() * ENLARGED_PERCENT / 100 : style.largest();
    return setter.set(title, style.withLargest(largest), area);
  }

  /** Sets the author's name in the middle of an area's height. */
  TextBlock setAuthor(TextStyle style, Area area) {
    TextBlock block = setter.set(author, style, area);
    return block.movedDown((area.bottom() - block.bottom()) / 2);
  }
}
