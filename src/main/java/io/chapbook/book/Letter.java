package io.chapbook.book;

import io.chapbook.report.SourceSpan;
import java.util.List;

/**
 * A letter, a telegram or a message that the story quotes whole.
 *
 * @param blocks its paragraphs; salutation and signature are paragraphs of their own
 * @param span where it stands in the text
 */
public record Letter(List<Block> blocks, SourceSpan span) implements Block {

  public Letter {
    blocks = List.copyOf(blocks);
  }
}
