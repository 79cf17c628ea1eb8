package io.chapbook.epub;

import io.chapbook.book.SeriesPlace;
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
 * @param publisher the first publisher, or null
 * @param date the first date, as written, or null
 * @param subjects all subjects in their order, fandoms included
 * @param fandoms the subjects of which our own vocabulary says that they are fandoms
 * @param series the series it belongs to, in their order
 */
public record BibliographicRecord(
    @Nullable String identifier,
    @Nullable String title,
    List<String> creators,
    @Nullable String language,
    @Nullable String description,
    @Nullable String modified,
    @Nullable String publisher,
    @Nullable String date,
    List<String> subjects,
    List<String> fandoms,
    List<SeriesPlace> series) {

  public BibliographicRecord {
    creators = List.copyOf(creators);
    subjects = List.copyOf(subjects);
    fandoms = List.copyOf(fandoms);
    series = List.copyOf(series);
  }
}
