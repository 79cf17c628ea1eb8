package io.chapbook.structure.assembly;

import io.chapbook.book.Book;
import io.chapbook.report.Finding;
import java.util.List;

/**
 * A book that was assembled.
 *
 * @param book the book
 * @param characters where every character of the text went
 * @param findings what a person may want to know
 */
public record Assembly(Book book, CharacterCount characters, List<Finding> findings) {

  public Assembly {
    findings = List.copyOf(findings);
  }
}
