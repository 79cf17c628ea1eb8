package io.chapbook.book;

/**
 * Plain characters.
 *
 * @param value the characters; never empty
 */
public record Text(String value) implements Inline {

  public Text {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a text has at least one character");
    }
  }
}
