package io.chapbook.epub;

import java.util.List;

/**
 * An entry of the table of contents.
 *
 * @param label its text, never blank
 * @param href the document it leads to
 * @param children the entries below it
 */
public record NavigationPoint(String label, String href, List<NavigationPoint> children) {

  public NavigationPoint {
    children = List.copyOf(children);
    if (label.isBlank()) {
      throw new IllegalArgumentException("a navigation point's label must not be blank");
    }
  }
}
