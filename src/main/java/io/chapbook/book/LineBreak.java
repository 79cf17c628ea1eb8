package io.chapbook.book;

/** A line end that the author meant, as in verse or an address. */
public record LineBreak() implements Inline {

  @Override
  public String plain() {
    return "\n";
  }

  @Override
  public String source() {
    return "\n";
  }
}
