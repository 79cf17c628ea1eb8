package io.chapbook.structure.assembly;

/**
 * Where every character of a text went, in Unicode code points. The parts are disjoint.
 *
 * @param source all of the text
 * @param book stands in the book's pages as text
 * @param metadata stands in the package document only
 * @param markers became markup: signs of a scene break, fences of a note, marks of a heading
 * @param dropped was left out, and is listed
 * @param space is white space and line ends that layout replaces
 */
public record CharacterCount(
    int source, int book, int metadata, int markers, int dropped, int space) {

  /** Whether every character went somewhere. */
  public boolean addsUp() {
    return book + metadata + markers + dropped + space == source;
  }
}
