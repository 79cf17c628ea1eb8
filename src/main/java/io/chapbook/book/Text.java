package io.chapbook.book;

/**
 * Plain characters.
 *
 * @param value the characters as a page shows them; never empty
 * @param source the characters as the text has them: the same until they are set
 */
public record Text(String value, String source) implements Inline {

  public Text {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a text has at least one character");
    }
  }

  /** Characters that stand as the text has them. */
  public Text(String value) {
    this(value, value);
  }

  @Override
  public String plain() {
    return value;
  }
}
