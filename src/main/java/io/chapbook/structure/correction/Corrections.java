package io.chapbook.structure.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person corrects in one story. What is null is as the text has it.
 *
 * @param title the title
 * @param author the author
 * @param language the language as a BCP 47 tag
 * @param cover the file of the cover image, as it is written; relative to the corrections file
 * @param description the description; a line feed parts paragraphs
 * @param lines what lines are, in the order of the file
 */
public record Corrections(
    @Nullable String title,
    @Nullable String author,
    @Nullable String language,
    @Nullable String cover,
    @Nullable String description,
    List<LineCorrection> lines) {

  /** Nothing is corrected. */
  public static final Corrections NONE = new Corrections(null, null, null, null, null, List.of());

  public Corrections {
    lines = List.copyOf(lines);
  }

  /**
   * Whether nothing is corrected. A record's own {@code equals} is put together at its first use,
   * which cost each start 20 ms (2026-11).
   */
  public boolean isNone() {
    return title == null && author == null && language == null && cover == null
        && description == null && lines.isEmpty();
  }
}
