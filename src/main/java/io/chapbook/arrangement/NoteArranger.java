package io.chapbook.arrangement;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.Inline;
import io.chapbook.book.NotePosition;
import io.chapbook.book.Phrase;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.Text;
import java.util.ArrayList;
import java.util.List;

/** Puts the author's notes of a book where the reader wants them. */
public final class NoteArranger {

  /**
   * A book with its notes in place.
   *
   * @param book the book
   * @param leftOut how many notes were left out
   */
  public record Arranged(Book book, int leftOut) {}

  /**
   * Arranges the notes of a book.
   *
   * @param label what the table of contents calls the notes when they are collected
   */
  public Arranged arrange(Book book, NotePlacement placement, String label) {
    if (placement == NotePlacement.KEEP) {
      return new Arranged(book, 0);
    }
    List<Section> sections = new ArrayList<>();
    List<Block> collected = new ArrayList<>();
    int notes = 0;
    for (Section section : book.sections()) {
      List<AuthorsNote> own = notesOf(section);
      List<Block> left = blocks(section, placement, own);
      notes += own.size();
      if (placement == NotePlacement.DROP) {
        notes += NestedNotes.count(left);
        left = NestedNotes.without(left);
      }
      sections.add(section.withBlocks(left));
      own.forEach(note -> collected.add(named(note, section)));
    }
    if (placement == NotePlacement.COLLECT && !collected.isEmpty()) {
      sections.add(
          new Section(SectionType.AUTHORS_NOTES, null, label, 1, true, collected));
    }
    return new Arranged(
        book.withSections(sections), placement == NotePlacement.DROP ? notes : 0);
  }

  private static List<AuthorsNote> notesOf(Section section) {
    return section.blocks().stream()
        .filter(AuthorsNote.class::isInstance)
        .map(AuthorsNote.class::cast)
        .toList();
  }

  private static List<Block> blocks(
      Section section, NotePlacement placement, List<AuthorsNote> notes) {
    List<Block> story = new ArrayList<>(section.blocks());
    story.removeAll(notes);
    if (placement == NotePlacement.END) {
      notes.forEach(note ->
          story.add(new AuthorsNote(NotePosition.CLOSING, note.label(), note.blocks(), note.span())));
    }
    return story;
  }

  /** A collected note says which chapter it stood in. */
  private static AuthorsNote named(AuthorsNote note, Section section) {
    List<Inline> label = new ArrayList<>();
    label.add(new Text(section.label()));
    if (note.label() != null) {
      label.add(new Text(" \u2013 "));
      label.addAll(note.label().inlines());
    }
    return new AuthorsNote(NotePosition.CLOSING, new Phrase(label), note.blocks(), note.span());
  }
}
