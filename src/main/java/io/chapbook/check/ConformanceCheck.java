package io.chapbook.check;

import java.nio.file.Path;
import java.util.List;

/** Says whether a book keeps the EPUB specification. */
public interface ConformanceCheck {

  /**
   * What it has to say against a book, from information upwards.
   *
   * @param book the book's file; it was read without harm before
   */
  List<BookFinding> check(Path book);
}
