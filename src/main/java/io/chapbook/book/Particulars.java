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
 * @param publisher who published it, or null; the site that it was read on is a source
 * @param sources where it was taken from: an address, the name of a site
 * @param rights what a licence or a copyright line allows, or null
 * @param series the series that it is of
 * @param statements what else is stated, for which Dublin Core has no term
 */
public record Particulars(
    List<String> authors,
    List<Contributor> contributors,
    List<Subject> subjects,
    @Nullable String published,
    @Nullable String publisher,
    List<String> sources,
    @Nullable String rights,
    List<SeriesPlace> series,
    List<Statement> statements) {

  /** The particulars of a text that states none. */
  public static final Particulars NONE = new Particulars(
      List.of(), List.of(), List.of(), null, null, List.of(), null, List.of(), List.of());

  /**
   * Somebody who had a part in a book beside its author.
   *
   * @param name the name
   * @param relator what they did, as a MARC relator code: {@code trl}, {@code ill}, {@code edt}
   */
  public record Contributor(String name, String relator) {}

  /**
   * Something that a book is about.
   *
   * @param field the field that states it, such as {@code fandom}, {@code characters}, {@code tags}
   * @param name what it is
   */
  public record Subject(String field, String name) {}

  /**
   * Something that is stated of a book.
   *
   * @param field the field that states it, such as {@code rating}, {@code status}, {@code updated};
   *     ASCII letters only
   * @param value what it states
   */
  public record Statement(String field, String value) {}

  public Particulars {
    authors = List.copyOf(authors);
    contributors = List.copyOf(contributors);
    subjects = List.copyOf(subjects);
    sources = List.copyOf(sources);
    series = List.copyOf(series);
    statements = List.copyOf(statements);
  }
}
