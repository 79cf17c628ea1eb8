package io.chapbook.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All content documents of one book.
 *
 * @param cover the page of the cover image, or null when the book has none
 * @param titlePage the title page
 * @param sections one document for each of the book's sections, in the same order
 */
public record ContentDocuments(
    @Nullable ContentDocument cover, ContentDocument titlePage, List<ContentDocument> sections) {

  public ContentDocuments {
    sections = List.copyOf(sections);
  }

  /** Cover, title page and sections in the order a reader meets them. */
  public List<ContentDocument> inReadingOrder() {
    List<ContentDocument> all = new ArrayList<>(sections.size() + 2);
    if (cover != null) {
      all.add(cover);
    }
    all.add(titlePage);
    all.addAll(sections);
    return all;
  }

  /** How many characters of the whole book became U+FFFD, from 0. */
  public int replacedCharacters() {
    int sum = 0;
    for (ContentDocument document : inReadingOrder()) {
      sum += document.replacedCharacters();
    }
    return sum;
  }
}
