package io.chapbook.typography;

import io.chapbook.book.Book;
import io.chapbook.report.Finding;
import java.util.List;

/**
 * A book that was set.
 *
 * @param book the book as it is to be shown
 * @param source the book with the text's own characters; it shares with the other what did not change
 * @param findings what was left as it stands, since nobody can be sure of it
 */
public record Typeset(Book book, Book source, List<Finding> findings) {

  public Typeset {
    findings = List.copyOf(findings);
  }
}
