package io.chapbook.structure.measure;

/** Tells whether a page's end cut a sentence in two. */
public final class PageBreaks {

  /** A line of this length was filled to the column's end, so its sentence may go on. */
  private static final int LONG_LINE = 40;

  private PageBreaks() {}

  /** Whether a sentence that one line begins goes on in another, over a page's edge. */
  public static boolean goesOn(Line above, Line below) {
    char last = above.last();
    boolean open = Character.isLetter(last) && !above.isAllCapitals() || ",;-\u2014\u2013".indexOf(last) >= 0;
    return open && (Character.isLowerCase(below.first()) || above.length() > LONG_LINE);
  }
}
