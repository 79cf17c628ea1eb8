package io.chapbook.epub;

/**
 * A place that reading systems offer by its role. https://www.w3.org/TR/epub-33/#sec-nav-landmarks
 *
 * @param type its {@code epub:type}, such as {@code bodymatter}
 * @param label its text, never blank
 * @param href the document, relative to the package document
 */
public record Landmark(String type, String label, String href) {

  public Landmark {
    if (type.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException("a landmark's type and label must not be blank");
    }
  }
}
