package io.chapbook.epub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a package document says of its publication.
 *
 * @param identifier a URN that is the publication's alone
 * @param title the title, never blank
 * @param author the author, or null
 * @param description plain text, or null
 * @param language a BCP 47 tag
 * @param rightToLeft whether pages turn from right to left
 * @param modified when it was last changed; seconds count
 * @param producer the program that made it, with its version
 * @param structuralNavigation whether its documents have true headings
 */
public record PublicationMetadata(
    String identifier,
    String title,
    @Nullable String author,
    @Nullable String description,
    String language,
    boolean rightToLeft,
    Instant modified,
    String producer,
    boolean structuralNavigation) {

  public PublicationMetadata {
    if (identifier.isBlank() || title.isBlank() || language.isBlank()) {
      throw new IllegalArgumentException("identifier, title and language must not be blank");
    }
  }
}
