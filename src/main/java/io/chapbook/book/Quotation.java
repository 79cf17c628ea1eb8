package io.chapbook.book;

import io.chapbook.report.SourceSpan;
import java.util.List;

/**
 * Something that the story quotes whole and that is no letter: a sign, a page of a book, a poem.
 *
 * @param blocks its paragraphs
 * @param span where it stands in the text
 */
public record Quotation(List<Block> blocks, SourceSpan span) implements Block {

  public Quotation {
    blocks = List.copyOf(blocks);
  }
}
