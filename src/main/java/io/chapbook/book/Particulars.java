package io.chapbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a library wants to know of a book beside title, author and language, as far as the text
 * states it. Nothing here is guessed.
 *
 * @param authors the names of several authors; empty when there is one or none
 * @param contributors who else made it what it is
 * @param subjects what it is about: fandoms, kinds of story, characters, tags
 * @param published when it was published: a year, a month or a day ({@code 2008-06-25}), or null
 * @param publisher who published it, or null
 * @param source where it was taken from, mostly an address, or null
 * @param series the series that it is of
 */
public record Particulars(
    List<String> authors,
    List<Contributor> contributors,
    List<String> subjects,
    @Nullable String published,
    @Nullable String publisher,
    @Nullable String source,
    List<SeriesPlace> series) {

  /** The particulars of a text that states none. */
  public static final Particulars NONE =
      new Particulars(List.of(), List.of(), List.of(), null, null, null, List.of());

  /**
   * Somebody who had a part in a book beside its author.
   *
   * @param name the name
   * @param relator what they did, as a MARC relator code: {@code trl}, {@code ill}, {@code edt}
   */
  public record Contributor(String name, String relator) {}

  public Particulars {
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    series = List.copyOf(series);
  }
}
