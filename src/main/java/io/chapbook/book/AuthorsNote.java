package io.chapbook.book;

import io.chapbook.report.SourceSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of the author to the readers, outside the story.
 *
 * @param position where in its section it stands
 * @param label its label as the text writes it ({@code A/N:}), or null when it has none
 * @param blocks its content without the label; may be empty when the label is all there is
 * @param span where it stands in the text, its label included
 */
public record AuthorsNote(
    NotePosition position, @Nullable Phrase label, List<Block> blocks, SourceSpan span)
    implements Block {

  public AuthorsNote {
    blocks = List.copyOf(blocks);
  }
}
