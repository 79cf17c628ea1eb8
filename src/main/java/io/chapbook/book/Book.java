package io.chapbook.book;

import java.util.List;

/**
 * One story as a book: what is known of it, and its sections in reading order.
 *
 * @param metadata title, author, language and the rest
 * @param titlePage what the title page shows
 * @param sections the parts, chapters and other divisions in the order of the text; at least one
 */
public record Book(Metadata metadata, TitlePage titlePage, List<Section> sections) {

  public Book {
    sections = List.copyOf(sections);
    if (sections.isEmpty()) {
      throw new IllegalArgumentException("a book has at least one section");
    }
  }

  /** The same book with other sections. */
  public Book withSections(List<Section> others) {
    return new Book(metadata, titlePage, others);
  }
}
