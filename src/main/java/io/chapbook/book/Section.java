package io.chapbook.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One division of a book: a chapter, a part's opening, a prologue.
 *
 * @param type what it is
 * @param heading its heading as it stands in the text, or null when it has none
 * @param label what the table of contents calls it; never blank
 * @param level its depth in the table of contents, from 1; a chapter inside a part has 2
 * @param listed whether the table of contents lists it
 * @param blocks its content in reading order
 */
public record Section(
    SectionType type,
    @Nullable Heading heading,
    String label,
    int level,
    boolean listed,
    List<Block> blocks) {

  public Section {
    blocks = List.copyOf(blocks);
    if (label.isBlank()) {
      throw new IllegalArgumentException("a section's label must not be blank");
    }
    if (level < 1) {
      throw new IllegalArgumentException("a section's level counts from 1, not " + level);
    }
  }

  /** The same section with other content. */
  public Section withBlocks(List<Block> others) {
    return new Section(type, heading, label, level, listed, others);
  }
}
