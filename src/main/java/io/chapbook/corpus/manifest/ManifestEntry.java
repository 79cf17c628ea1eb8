package io.chapbook.corpus.manifest;

/**
 * A line of the manifest: a book, what it was made of and with, and what it is.
 *
 * @param source the story
 * @param recipe with what it was made
 * @param book the book's file
 * @param facts what the book turned out to be
 */
public record ManifestEntry(SourceRecord source, Recipe recipe, BookRecord book, BookFacts facts) {

  /** What tells entries apart, and the order in which they stand: the source, then the form. */
  public String key() {
    return key(source.path(), book.form());
  }

  /** The key of a story's book in a form. */
  static String key(String source, String form) {
    return source + '\0' + form;
  }
}
