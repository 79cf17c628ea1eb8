package io.chapbook.book;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of one line: of a heading, a title, a verse. It is what HTML calls phrasing content.
 *
 * @param inlines the words, in order; empty for a blank line
 */
public record Phrase(List<Inline> inlines) {

  public Phrase {
    inlines = List.copyOf(inlines);
  }

  /** Words without markup. */
  public static Phrase of(String text) {
    return new Phrase(text.isEmpty() ? List.of() : List.of(new Text(text)));
  }

  /** Lines of words without markup. */
  public static List<Phrase> all(List<String> lines) {
    return lines.stream().map(Phrase::of).toList();
  }

  /** Whether it is a blank line. */
  public boolean isEmpty() {
    return inlines.isEmpty();
  }

  /** The characters as a page shows them, without markup. */
  public String plain() {
    return plain(inlines);
  }

  /** The characters as the text has them. */
  public String source() {
    return source(inlines);
  }

  /** The characters of some pieces as a page shows them, without markup. */
  public static String plain(List<Inline> inlines) {
    return inlines.size() == 1
        ? inlines.get(0).plain()
        : inlines.stream().map(Inline::plain).collect(Collectors.joining());
  }

  /** The characters of some pieces as the text has them. */
  public static String source(List<Inline> inlines) {
    return inlines.size() == 1
        ? inlines.get(0).source()
        : inlines.stream().map(Inline::source).collect(Collectors.joining());
  }

  /** The characters as a page shows them, without markup. */
  @Override
  public String toString() {
    return plain();
  }
}
