package io.chapbook.content;

import io.chapbook.book.AuthorsNote;
import io.chapbook.book.Block;
import io.chapbook.book.GatheredNotes;
import io.chapbook.book.NoteReference;
import io.chapbook.book.Section;
import io.chapbook.report.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ids of a book's notes, and where notes and their places stand. A note is numbered by its
 * place in the text, so that it has the same id wherever the book has it.
 */
final class NoteLinks {

  private final Map<SourceSpan, Integer> numbers = new TreeMap<>();
  private final Map<SourceSpan, String> notes = new TreeMap<>();
  private final Map<SourceSpan, String> places = new TreeMap<>();

  /**
   * The links of a book.
   *
   * @param documents the name of the document of each section
   */
  NoteLinks(List<Section> sections, List<String> documents) {
    for (int at = 0; at < sections.size(); at++) {
      for (Block block : sections.get(at).blocks()) {
        find(block, documents.get(at));
      }
    }
    notes.keySet().forEach(span -> numbers.put(span, numbers.size() + 1));
  }

  private void find(Block block, String document) {
    if (block instanceof AuthorsNote note) {
      notes.put(note.span(), document);
    } else if (block instanceof GatheredNotes gathered) {
      gathered.notes().forEach(note -> find(note, document));
    } else if (block instanceof NoteReference reference) {
      places.put(reference.span(), document);
    }
  }

  /** The number of a note in the book, from 1. */
  int number(SourceSpan note) {
    Integer number = numbers.get(note);
    if (number == null) {
      throw new IllegalArgumentException("the book has no note of lines " + note);
    }
    return number;
  }

  /** The id of a note. */
  String id(SourceSpan note) {
    return "note-" + number(note);
  }

  /** The id of the place that a note was taken from. */
  String placeId(SourceSpan note) {
    return id(note) + "-place";
  }

  /** The link to a note. */
  String toNote(SourceSpan note) {
    return DocumentNames.href(notes.get(note)) + '#' + id(note);
  }

  /** The link to the place that a note was taken from. */
  String toPlace(SourceSpan note) {
    return DocumentNames.href(places.get(note)) + '#' + placeId(note);
  }
}
