package io.chapbook.book;

/**
 * An author's note inside a sentence, with the brackets around it.
 *
 * @param value its characters; never empty
 */
public record NestedNote(String value) implements Inline {

  public NestedNote {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a nested note has at least one character");
    }
  }
}
