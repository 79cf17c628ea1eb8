package io.chapbook.check;

import io.chapbook.report.Severity;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that some reading systems do not take, or take ill.
 *
 * @param name its public name, in words joined by hyphens; never used again for something else
 * @param severity how much it matters
 * @param readers the reading systems it is about
 * @param where what it looks at, in words
 * @param why what comes of it
 * @param source who says so
 * @param remedy what to do
 * @param search finds the places that break it
 */
public record BookRule(
    String name,
    Severity severity,
    Set<ReadingSystem> readers,
    String where,
    String why,
    String source,
    String remedy,
    Search search) {

  public BookRule {
    readers = Set.copyOf(readers);
    if (readers.isEmpty()) {
      throw new IllegalArgumentException("a rule is about one reading system at least: " + name);
    }
  }

  /** Looks for the places in a book that break a rule. */
  @FunctionalInterface
  public interface Search {

    /**
     * Tells each place.
     *
     * @throws IOException when a file of the book cannot be read
     */
    void in(OpenBook book, Places places) throws IOException;
  }

  /** Takes the places that a search finds. */
  @FunctionalInterface
  public interface Places {

    /**
     * One place.
     *
     * @param path the file in the book; empty for the book as a whole
     * @param line the line in it, from 1; 0 for the whole file
     * @param message what is there
     */
    void add(String path, int line, String message);
  }

  /** Whether it is about one of some reading systems. */
  public boolean isAbout(Set<ReadingSystem> some) {
    return readers.stream().anyMatch(some::contains);
  }

  /** The reading systems in their own order. */
  public Set<ReadingSystem> readersInOrder() {
    return EnumSet.copyOf(readers);
  }

  /** The finding of a place that breaks it. */
  BookFinding at(String path, int line, String message) {
    return new BookFinding(
        name, severity, readers, path.isEmpty() ? null : path, line, message, why, remedy);
  }
}
