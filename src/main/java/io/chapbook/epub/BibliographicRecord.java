package io.chapbook.epub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a package document says of its book. Foreign books leave out what they should not, so
 * everything may be missing.
 *
 * @param identifier the unique identifier, or null
 * @param title the first title, or null
 * @param creators all creators in their order
 * @param language the first language, or null
 * @param description the first description, or null
 * @param modified {@code dcterms:modified} as written, or null
 */
public record BibliographicRecord(
    @Nullable String identifier,
    @Nullable String title,
    List<String> creators,
    @Nullable String language,
    @Nullable String description,
    @Nullable String modified) {

  public BibliographicRecord {
    creators = List.copyOf(creators);
  }
}
