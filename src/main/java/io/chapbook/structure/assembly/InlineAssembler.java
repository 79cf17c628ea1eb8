package io.chapbook.structure.assembly;

import io.chapbook.book.Inline;
import io.chapbook.book.NestedNote;
import io.chapbook.book.NotePosition;
import io.chapbook.book.Text;
import io.chapbook.structure.outline.FoundNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Makes a paragraph's text of the lines that it was broken into, nested notes marked. */
final class InlineAssembler {

  private static final List<Inline> NO_WORDS = List.of(new Text(" "));

  private final TreeMap<Integer, Integer> nested = new TreeMap<>();

  InlineAssembler(List<FoundNote> notes) {
    for (FoundNote note : notes) {
      if (note.position() == NotePosition.NESTED) {
        nested.put(note.textStart(), note.textEnd());
      }
    }
  }

  /** The text of some lines, joined with blanks. */
  List<Inline> assemble(List<LineSlice> lines) {
    int from = lines.get(0).from();
    int to = lines.get(lines.size() - 1).to();
    NavigableMap<Integer, Integer> notes = reaching(from, to);
    if (notes.isEmpty()) {
      return List.of(new Text(between(lines, from, to)));
    }
    List<Inline> inlines = new ArrayList<>();
    int at = from;
    for (var note : notes.entrySet()) {
      int start = Math.max(from, note.getKey());
      int end = Math.min(to, note.getValue());
      addText(inlines, between(lines, at, start));
      inlines.add(new NestedNote(between(lines, start, end).strip()));
      at = end;
    }
    addText(inlines, between(lines, at, to));
    return inlines;
  }

  /** The notes between two offsets; one may begin in the paragraph above, or go on below. */
  private NavigableMap<Integer, Integer> reaching(int from, int to) {
    Map.Entry<Integer, Integer> above = nested.lowerEntry(from);
    boolean goesOn = above != null && above.getValue() > from;
    return nested.subMap(goesOn ? above.getKey() : from, true, to, false);
  }

  /** What stands for the text of some lines where nobody will read it. */
  static List<Inline> withoutWords(List<LineSlice> lines) {
    return NO_WORDS;
  }

  private static void addText(List<Inline> inlines, String text) {
    if (!text.isEmpty()) {
      inlines.add(new Text(text));
    }
  }

  /** The characters of the lines between two offsets; a blank stands for each line's end. */
  private static String between(List<LineSlice> lines, int from, int to) {
    if (lines.size() == 1 && from == lines.get(0).from() && to == lines.get(0).to()) {
      return lines.get(0).text();
    }
    StringBuilder text = new StringBuilder(to - from);
    for (int at = 0; at < lines.size(); at++) {
      LineSlice line = lines.get(at);
      if (at > 0 && from < line.from() && to > lines.get(at - 1).to()) {
        text.append(' ');
      }
      int start = Math.max(from, line.from());
      int end = Math.min(to, line.to());
      if (start < end) {
        // A string as a whole is copied at once, a part of it character by character.
        text.append(line.text().substring(start - line.from(), end - line.from()));
      }
    }
    return text.toString();
  }
}
