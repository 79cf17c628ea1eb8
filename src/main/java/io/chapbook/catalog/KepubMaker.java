package io.chapbook.catalog;

import java.io.IOException;
import java.nio.file.Path;

/** Makes KEPUBs, the form of a book that Kobo readers like best. Safe for threads. */
@FunctionalInterface
public interface KepubMaker {

  /**
   * Makes a KEPUB of an EPUB.
   *
   * @param epub the EPUB's file
   * @return the KEPUB's bytes; the same for the same file
   * @throws IOException if the file cannot be read or is no EPUB
   */
  byte[] make(Path epub) throws IOException;
}
