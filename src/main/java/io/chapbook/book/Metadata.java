package io.chapbook.book;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a book as a whole.
 *
 * @param title the title, never blank; see {@code titleDevised}
 * @param titleDevised whether the title was made by us, because the text names none
 * @param author the author's name as the text gives it, or null when it gives none
 * @param description the blurb as plain text, paragraphs parted by a line feed, or null
 * @param language a well-formed BCP 47 tag, such as {@code en} or {@code pt-BR}
 * @param identifier a URN that is the same whenever the same story is converted
 * @param particulars what else the text states
 */
public record Metadata(
    String title,
    boolean titleDevised,
    @Nullable String author,
    @Nullable String description,
    String language,
    String identifier,
    Particulars particulars) {

  public Metadata {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a book's title must not be blank");
    }
    if (author != null && author.isBlank()) {
      throw new IllegalArgumentException("an author must not be blank; null means none");
    }
  }

  /** What is known of a book whose text states no particulars. */
  public Metadata(
      String title,
      boolean titleDevised,
      @Nullable String author,
      @Nullable String description,
      String language,
      String identifier) {
    this(title, titleDevised, author, description, language, identifier, Particulars.NONE);
  }
}
