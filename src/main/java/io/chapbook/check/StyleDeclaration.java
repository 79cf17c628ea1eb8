package io.chapbook.check;

/**
 * A declaration of a style sheet.
 *
 * @param selectors the selectors of its block, as they are written
 * @param property the property's name in lower case
 * @param value its value as it is written
 * @param line its line in the file, from 1
 * @param isInAttribute whether it is of a {@code style} attribute; its selector is the element's name
 */
record StyleDeclaration(
    String selectors, String property, String value, int line, boolean isInAttribute) {

  /** Whether one of its selectors is this and nothing more. */
  boolean isFor(String selector) {
    for (String one : selectors.split(",")) {
      if (one.strip().equalsIgnoreCase(selector)) {
        return true;
      }
    }
    return false;
  }
}
