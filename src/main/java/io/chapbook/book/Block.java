package io.chapbook.book;

import io.chapbook.report.SourceSpan;

/** One block of a section's content. */
public sealed interface Block
    permits Paragraph, SceneBreak, AuthorsNote, Letter, Quotation, LineGroup, FieldList,
        NoteReference, GatheredNotes {

  /** Where it stands in the text. */
  SourceSpan span();
}
