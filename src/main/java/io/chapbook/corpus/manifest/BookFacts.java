package io.chapbook.corpus.manifest;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a book turned out to be.
 *
 * @param title its title; null for a book that was there before the manifest
 * @param author its author, or null
 * @param language its language as a BCP 47 tag; null for a book that was there before the manifest
 * @param words how many words its text has
 * @param findings how often each finding was made, by its code
 * @param faults what it was made without, such as corrections that cannot be read; a book with a
 *     fault is made again by the next run
 */
public record BookFacts(
    @Nullable String title,
    @Nullable String author,
    @Nullable String language,
    long words,
    SortedMap<String, Integer> findings,
    int faults) {

  /** What is known of a book that was there before the manifest. */
  public static final BookFacts UNKNOWN = new BookFacts(null, null, null, 0, new TreeMap<>(), 0);

  public BookFacts {
    findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
  }

  /** The same facts with findings in any map. */
  public static BookFacts of(
      @Nullable String title, @Nullable String author, @Nullable String language, long words,
      Map<String, Integer> findings, int faults) {
    return new BookFacts(title, author, language, words, new TreeMap<>(findings), faults);
  }
}
