package io.chapbook.catalog;

import java.util.Optional;

/** Makes books of stories that somebody hands in, in the catalogue's folder. Safe for threads. */
public interface StoryIntake {

  /**
   * How it ended.
   *
   * @param path the book's path in the folder, parted by {@code /}
   * @param title the book's title
   * @param words what a person should know, in sentences
   */
  record Taken(String path, String title, String words) {}

  /**
   * Makes a book of a story. No other book is replaced; the same story handed in again gives the
   * book that is there.
   *
   * @param name the name of the story's file, as the person's computer has it; it may be anything
   * @param content the file's bytes
   * @throws RefusedStoryException if no book can be made of it
   */
  Taken take(String name, byte[] content) throws RefusedStoryException;

  /** The most bytes that a story may have. */
  long largestStory();

  /** Whether the story that a book was made of lies beside it, so that there is a review. */
  boolean hasReview(CatalogBook book);

  /**
   * The page on which a person reads what was found in the story that a book was made of.
   *
   * @return a whole HTML page with a policy of its own; empty if the story is not there
   */
  Optional<String> review(CatalogBook book);
}
