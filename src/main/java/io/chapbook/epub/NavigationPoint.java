package io.chapbook.epub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the table of contents.
 *
 * @param label its text, never blank
 * @param href the document it leads to, relative to the package document; {@code #id} after it
 *     leads to an element of the document
 * @param children the entries below it
 */
public record NavigationPoint(String label, String href, List<NavigationPoint> children) {

  public NavigationPoint {
    children = List.copyOf(children);
    if (label.isBlank()) {
      throw new IllegalArgumentException("a navigation point's label must not be blank");
    }
  }

  /** The document's path, without the element. */
  String document() {
    int mark = href.indexOf('#');
    return mark < 0 ? href : href.substring(0, mark);
  }

  /** The element's id, or null for the whole document. */
  @Nullable String fragment() {
    int mark = href.indexOf('#');
    return mark < 0 ? null : href.substring(mark + 1);
  }
}
