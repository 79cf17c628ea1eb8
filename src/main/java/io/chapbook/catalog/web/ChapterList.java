package io.chapbook.catalog.web;

import io.chapbook.catalog.CatalogBook;
import org.jsoup.nodes.Element;

/** A book's table of contents as links to reading. */
final class ChapterList {

  /** What ids of a book begin with on a page, so that they never meet the page's own. */
  static final String ID_PREFIX = "b-";

  private static final int DEEPEST = 4;

  private ChapterList() {}

  /**
   * Writes the list.
   *
   * @param here the document of the spine that is being read, from 1; 0 for none
   */
  static void write(Element parent, CatalogBook book, OpenedBook opened, int here) {
    Element list = WritingSystem.mark(
        PageFrame.block(parent, "ol").addClass("contents"), book.language());
    boolean marked = false;
    for (OpenedBook.Chapter chapter : opened.chapters()) {
      String address = Addresses.reading(book.key(), chapter.number());
      Element link = PageFrame.block(list, "li")
          .addClass("depth" + Math.min(DEEPEST, chapter.level()))
          .appendElement("a").text(chapter.label())
          .attr("href", chapter.id() == null
              ? address : address + "#" + ID_PREFIX + Addresses.encoded(chapter.id()));
      if (chapter.number() == here && !marked) {
        link.attr("aria-current", "true");
        marked = true;
      }
    }
  }
}
