package io.chapbook.arrangement;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.Book;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.Heading;
import io.chapbook.book.NotePosition;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Section;
import io.chapbook.book.SectionType;
import io.chapbook.book.WordCount;
import java.util.ArrayList;
import java.util.List;

/** Puts the author's notes of a book where the reader wants them. */
public final class NoteArranger {

  /**
   * A book with its notes in place.
   *
   * @param book the book
   * @param leftOut how many notes were left out
   * @param wordsLeftOut how many words they have
   */
  public record Arranged(Book book, int leftOut, int wordsLeftOut) {}

  /**
   * Arranges the notes of a book. Those inside a sentence are left out or stay.
   *
   * @param label the heading of the notes when they are collected
   */
  public Arranged arrange(Book book, NotePlacement placement, String label) {
    return switch (placement) {
      case KEEP -> new Arranged(book, 0, 0);
      case END -> new Arranged(
          book.withSections(book.sections().stream().map(NoteArranger::atEnd).toList()), 0, 0);
      case COLLECT -> new Arranged(collect(book, label), 0, 0);
      case DROP -> drop(book);
    };
  }

  private static List<AuthorsNote> notesOf(Section section) {
    return section.blocks().stream()
        .filter(AuthorsNote.class::isInstance)
        .map(AuthorsNote.class::cast)
        .toList();
  }

  private static Section atEnd(Section section) {
    List<AuthorsNote> notes = notesOf(section);
    if (notes.isEmpty()) {
      return section;
    }
    List<Block> blocks = IdleBreaks.without(story(section));
    notes.forEach(note -> blocks.add(
        new AuthorsNote(NotePosition.CLOSING, note.label(), note.blocks(), note.span())));
    return section.withBlocks(blocks);
  }

  private static List<Block> story(Section section) {
    return section.blocks().stream().filter(block -> !(block instanceof AuthorsNote)).toList();
  }

  private static Book collect(Book book, String label) {
    List<Section> sections = new ArrayList<>();
    List<Block> collected = new ArrayList<>();
    for (Section section : book.sections()) {
      List<AuthorsNote> notes = notesOf(section);
      sections.add(notes.isEmpty() ? section : section.withBlocks(
          section.blocks().stream().map(NoteArranger::reference).toList()));
      if (!notes.isEmpty()) {
        collected.add(new GatheredNotes(section.label(), notes));
      }
    }
    if (!collected.isEmpty()) {
      Heading heading = Heading.of(List.of(label), collected.get(0).span());
      sections.add(new Section(SectionType.AUTHORS_NOTES, heading, label, 1, true, collected));
    }
    return book.withSections(sections);
  }

  private static Block reference(Block block) {
    return block instanceof AuthorsNote ? new NoteReference(block.span()) : block;
  }

  private static Arranged drop(Book book) {
    List<Section> sections = new ArrayList<>();
    int notes = 0;
    int words = 0;
    for (Section section : book.sections()) {
      List<AuthorsNote> own = notesOf(section);
      List<Block> story = own.isEmpty()
          ? section.blocks() : IdleBreaks.without(story(section));
      notes += own.size() + NestedNotes.count(story);
      words += own.stream().mapToInt(WordCount::of).sum() + NestedNotes.words(story);
      sections.add(section.withBlocks(NestedNotes.without(story)));
    }
    return new Arranged(book.withSections(sections), notes, words);
  }
}
