package io.chapbook.book;

import io.chapbook.report.SourceSpan;
import java.util.List;

/**
 * The author's notes of one section, away from it; each place has a {@link NoteReference}.
 *
 * @param section the label of the section that they belong to
 * @param notes the notes in the order of the text; at least one
 */
public record GatheredNotes(String section, List<AuthorsNote> notes) implements Block {

  public GatheredNotes {
    notes = List.copyOf(notes);
    if (notes.isEmpty()) {
      throw new IllegalArgumentException("at least one note is gathered");
    }
  }

  /** From the first note to the last. */
  @Override
  public SourceSpan span() {
    int end = notes.get(notes.size() - 1).span().endLine();
    return new SourceSpan(notes.get(0).span().startLine(), end);
  }
}
