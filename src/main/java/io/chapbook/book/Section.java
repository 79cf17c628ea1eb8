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
 * @param piece which piece of the section it is, from 1: one that is too long for a document goes on
 *     in pieces 2, 3 and so on, which have no heading and are not listed
 */
public record Section(
    SectionType type,
    @Nullable Heading heading,
    String label,
    int level,
    boolean listed,
    List<Block> blocks,
    int piece) {

  public Section {
    blocks = List.copyOf(blocks);
    if (label.isBlank()) {
      throw new IllegalArgumentException("a section's label must not be blank");
    }
    if (level < 1) {
      throw new IllegalArgumentException("a section's level counts from 1, not " + level);
    }
    if (piece < 1 || piece > 1 && (heading != null || listed)) {
      throw new IllegalArgumentException("only the first piece, 1, has a heading or is listed");
    }
  }

  /** A section that is one piece. */
  public Section(
      SectionType type,
      @Nullable Heading heading,
      String label,
      int level,
      boolean listed,
      List<Block> blocks) {
    this(type, heading, label, level, listed, blocks, 1);
  }

  /** The same section with other content. */
  public Section withBlocks(List<Block> others) {
    return new Section(type, heading, label, level, listed, others, piece);
  }

  /** A later piece of this section, with what it has of the content. */
  public Section continued(int number, List<Block> others) {
    return new Section(type, null, label, level, false, others, number);
  }

  /** Whether it goes on with what the section before it began. */
  public boolean goesOn() {
    return piece > 1;
  }
}
