package io.chapbook.book;

/**
 * An author's note inside a sentence, with the brackets around it.
 *
 * @param value its characters as a page shows them; never empty
 * @param source its characters as the text has them: the same until they are set
 */
public record NestedNote(String value, String source) implements Inline {

  public NestedNote {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a nested note has at least one character");
    }
  }

  /** A note that stands as the text has it. */
  public NestedNote(String value) {
    this(value, value);
  }

  @Override
  public String plain() {
    return value;
  }
}
