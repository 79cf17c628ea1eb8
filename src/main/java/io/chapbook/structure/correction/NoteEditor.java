package io.chapbook.structure.correction;

import io.chapbook.book.NotePosition;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notes of an outline while corrections are put into it. For one text only. */
final class NoteEditor {

  private static final Set<LineRole> STORY = EnumSet.of(
      LineRole.STORY, LineRole.LETTER, LineRole.QUOTATION, LineRole.KEPT_LINES);

  private final MeasuredText text;
  private final Claims claims;
  private final Outline found;
  private final List<FoundNote> notes = new ArrayList<>();
  private final List<FoundNote> nested = new ArrayList<>();

  /** The first lines of those notes whose position is to be told anew. */
  private final Set<Integer> changed = new HashSet<>();

  NoteEditor(MeasuredText text, Outline outline) {
    this.text = text;
    this.claims = outline.claims();
    this.found = outline;
    outline.notes().forEach(
        note -> (note.position() == NotePosition.NESTED ? nested : notes).add(note));
  }

  /** The lines of each note that is not nested. */
  List<SourceSpan> spans() {
    return notes.stream().map(FoundNote::span).toList();
  }

  /** The note, not nested, that begins at a line, or null. */
  @Nullable FoundNote startingAt(int line) {
    return notes.stream().filter(note -> note.span().startLine() == line).findFirst().orElse(null);
  }

  /** Whether a line was inside a note before anything was corrected. */
  boolean heldBefore(int line) {
    return found.notes().stream().anyMatch(note -> note.span().contains(line));
  }

  /** Whether just these lines are a note; then its decision is made another. */
  boolean confirm(SourceSpan span) {
    FoundNote note = startingAt(span.startLine());
    if (note == null || !note.span().equals(span)) {
      return false;
    }
    notes.set(notes.indexOf(note), new FoundNote(
        span, note.label(), note.textStart(), note.textEnd(), note.position(),
        OutlineCorrector.DECISION));
    return true;
  }

  /**
   * Takes lines from notes.
   *
   * @param hole whether a note stays whole around lines that are taken from its middle
   * @param keepNested whether nested notes among the lines stay
   */
  void cut(SourceSpan span, boolean hole, boolean keepNested) {
    nested.removeIf(note -> !keepNested && SpanCut.meets(note.span(), span));
    List<FoundNote> met = notes.stream().filter(note -> SpanCut.meets(note.span(), span)).toList();
    for (FoundNote note : met) {
      boolean around = note.span().startLine() < span.startLine()
          && note.span().endLine() > span.endLine();
      if (hole && around) {
        continue;
      }
      notes.remove(note);
      SpanCut.release(claims, note.span(), LineRole.NOTE);
      for (SourceSpan part : SpanCut.freeParts(note.span(), span, text, claims)) {
        claims.claimFree(part, LineRole.NOTE);
        notes.add(part(note, part));
        changed.add(part.startLine());
      }
    }
  }

  private FoundNote part(FoundNote note, SourceSpan part) {
    boolean head = part.startLine() == note.span().startLine();
    return new FoundNote(
        part,
        head ? note.label() : null,
        head ? note.textStart() : text.line(part.startLine()).textStart(),
        Math.min(note.textEnd(), text.line(part.endLine()).textEnd()),
        note.position(),
        note.decision());
  }

  /**
   * Adds a note.
   *
   * @param before the note that began at the same line, whose label it keeps; or null
   */
  void add(SourceSpan span, @Nullable FoundNote before) {
    notes.add(new FoundNote(
        span,
        before == null ? null : before.label(),
        before == null ? text.line(span.startLine()).textStart() : before.textStart(),
        text.line(span.endLine()).textEnd(),
        NotePosition.INLINE,
        OutlineCorrector.DECISION));
    changed.add(span.startLine());
  }

  /** All notes in the order of the text. */
  List<FoundNote> notes() {
    List<FoundNote> all = new ArrayList<>(nested);
    for (FoundNote note : notes) {
      all.add(changed.contains(note.span().startLine())
          ? new FoundNote(note.span(), note.label(), note.textStart(), note.textEnd(),
              position(note.span()), note.decision())
          : note);
    }
    all.sort(Comparator.comparing(FoundNote::span));
    return all;
  }

  /** Opening when no story stands before it in its section, closing when none stands after. */
  private NotePosition position(SourceSpan note) {
    int from = 1;
    int to = text.lineCount();
    for (FoundHeading heading : found.headings()) {
      if (heading.span().endLine() < note.startLine()) {
        from = heading.span().endLine() + 1;
      } else if (heading.span().startLine() > note.endLine()) {
        to = Math.min(to, heading.span().startLine() - 1);
      }
    }
    if (!hasStory(from, note.startLine() - 1)) {
      return NotePosition.OPENING;
    }
    return hasStory(note.endLine() + 1, to) ? NotePosition.INLINE : NotePosition.CLOSING;
  }

  private boolean hasStory(int from, int to) {
    for (int line = from; line <= to; line++) {
      if (STORY.contains(claims.role(line)) && !text.isBlank(line)) {
        return true;
      }
    }
    return false;
  }
}
