package io.chapbook.structure.measure;

/**
 * What is usual in a text.
 *
 * @param blankBetweenParagraphs whether paragraphs are parted by blank lines
 * @param usualIndent the white space that begins most lines of prose, often empty
 * @param wrapColumn the column near which lines are hard-wrapped, or 0 when they are not
 * @param proseLines how many lines of prose there are
 */
public record TextProfile(
    boolean blankBetweenParagraphs, String usualIndent, int wrapColumn, int proseLines) {

  /** Whether the text's lines end where a column ends, not where a paragraph does. */
  public boolean isHardWrapped() {
    return wrapColumn > 0;
  }
}
