package io.chapbook.structure.note;

import io.chapbook.book.NotePosition;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.TextPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the author's notes of a text, section by section, once the headings are known: first the
 * labelled ones, then what at a section's end sounds like one.
 */
public final class NoteDetector {

  /** A note before the first heading takes all up to there, if it is not longer, in characters. */
  private static final int FRONT_NOTE = 3000;

  /** Where more lines of story follow, they are story, whatever they sound like. */
  private static final int MOST_LISTENED = 40;

  private final NoteVoice voice;
  private final NoteExtent extent;
  private final UnlabelledNotes unlabelled;
  private final MarkedNotes marked;
  private final int threshold;
  private final Map<NotePosition, Evidence> places = new EnumMap<>(NotePosition.class);
  private final NestedNoteFinder nested;

  /** A detector with the rules and weights at hand; it keeps no state between texts. */
  public NoteDetector(RuleTable rules, Weights weights) {
    this.voice = new NoteVoice(rules);
    this.extent = new NoteExtent(voice);
    this.nested = new NestedNoteFinder(rules, weights);
    this.unlabelled = new UnlabelledNotes(rules, voice, weights);
    this.marked = new MarkedNotes(rules, weights);
    this.threshold = weights.threshold("note");
    places.put(NotePosition.OPENING, weights.evidence("note.at-opening"));
    places.put(NotePosition.INLINE, weights.evidence("note.at-inline"));
    places.put(NotePosition.CLOSING, weights.evidence("note.at-closing"));
  }

  /** The notes in the order of the text; their lines are claimed, but for nested ones. */
  public List<FoundNote> detect(
      MeasuredText text, Claims claims, List<FoundHeading> headings, List<NoteLabel> labels) {
    NavigableMap<Integer, NoteLabel> byLine = new TreeMap<>();
    labels.forEach(label -> byLine.put(label.line(), label));
    // A section's notes and what they claim stand inside it, so sections do not wait for others.
    List<FoundNote> notes = new ArrayList<>(text.sweep(SectionSpans.of(text, headings))
        .flatMap(section -> inside(text, claims, section, List.copyOf(
            byLine.subMap(section.startLine(), true, section.endLine(), true).values())).stream())
        .toList());
    notes.addAll(nested.find(text, claims));
    notes.sort((one, other) -> one.span().compareTo(other.span()));
    return notes;
  }

  private List<FoundNote> inside(
      MeasuredText text, Claims claims, SourceSpan section, List<NoteLabel> labels) {
    List<FoundNote> notes = new ArrayList<>();
    StorySpace space = new StorySpace(text, claims, section);
    for (MarkedNotes.Marked note : marked.inside(text, claims, section)) {
      notes.add(marked.at(position(
          text, claims, space, note.span().startLine(), note.span().endLine()), note));
    }
    for (int at = 0; at < labels.size(); at++) {
      boolean last = at + 1 == labels.size();
      int next = last ? section.endLine() + 1 : labels.get(at + 1).line();
      FoundNote note = labelled(text, claims, space, labels.get(at), next);
      space.update(labels.get(at).line(), next - 1);
      if (note != null) {
        notes.add(note);
      }
    }
    FoundNote first = unlabelled.opening(text, claims, section);
    if (first != null) {
      notes.add(first);
    }
    FoundNote last = unlabelled.closing(text, claims, section);
    if (last != null) {
      notes.add(last);
    }
    return notes;
  }

  private @Nullable FoundNote labelled(
      MeasuredText text, Claims claims, StorySpace section, NoteLabel label, int nextLabel) {
    NotePosition position = position(text, claims, section, label.line(), label.line());
    SourceSpan space = new SourceSpan(label.line(), nextLabel - 1);
    boolean toTheEnd = position == NotePosition.CLOSING
        || section.startLine() == 1
            && section.endLine() < text.lineCount()
            && section.characters(label.line() + 1, nextLabel - 1) <= FRONT_NOTE;
    NoteExtent.Reach reach = extent.reach(text, claims, space, label, toTheEnd);
    List<Evidence> heard = voice.listen(words(text, label.textStart(), reach.textEnd()));
    if (position == NotePosition.INLINE && heard.isEmpty() && label.isCommonWord()) {
      claims.claim(label.line(), LineRole.STORY);
      return null;
    }
    SourceSpan span = new SourceSpan(label.line(), reach.endLine());
    claims.claimFree(span, LineRole.NOTE);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(label.evidence());
    evidence.add(places.get(position));
    evidence.addAll(heard);
    Decision decision = new Decision(evidence, threshold, new Decision.RunnerUp("story", 0));
    return new FoundNote(
        span, label.label(), label.textStart(), reach.textEnd(), position, decision);
  }

  private static String words(MeasuredText text, int from, int to) {
    return to > from ? text.source().content().substring(from, to) : "";
  }

  /** Opening when no story stands before it in its section, closing when little stands after. */
  private NotePosition position(
      MeasuredText text, Claims claims, StorySpace section, int firstLine, int lastLine) {
    int before = section.characters(section.startLine(), firstLine - 1);
    if (before == 0) {
      return NotePosition.OPENING;
    }
    int after = section.characters(lastLine + 1, section.endLine());
    boolean little = after <= Math.max(400, before / 4) && section.lastSpeech() <= lastLine;
    return little || sounds(text, claims, lastLine + 1, section.endLine())
        ? NotePosition.CLOSING
        : NotePosition.INLINE;
  }

  private boolean sounds(MeasuredText text, Claims claims, int from, int to) {
    List<Line> story = new ArrayList<>();
    for (int line = from; line <= to && story.size() <= MOST_LISTENED; line++) {
      if (claims.isFree(line) && !text.isBlank(line)) {
        story.add(text.line(line));
      }
    }
    return story.size() <= MOST_LISTENED
        && story.stream().filter(line -> voice.loudness(line.text()) > 0).count() * 2
            >= story.size();
  }

  /** The lines of each section: from one heading's end to the next heading. */
  private static final class SectionSpans {

    static List<SourceSpan> of(MeasuredText text, List<FoundHeading> headings) {
      List<SourceSpan> spans = new ArrayList<>();
      List<TextPart> files = text.source().parts();
      int from = 1;
      for (FoundHeading heading : headings) {
        addUpTo(heading.span().startLine() - 1, from, files, spans);
        from = heading.span().endLine() + 1;
      }
      addUpTo(text.lineCount(), from, files, spans);
      return spans;
    }

    /** Where a file begins, nothing that belongs to the one before goes on. */
    private static void addUpTo(
        int to, int start, List<TextPart> files, List<SourceSpan> spans) {
      int from = start;
      for (TextPart file : files) {
        if (file.firstLine() > from && file.firstLine() <= to) {
          add(spans, from, file.firstLine() - 1);
          from = file.firstLine();
        }
      }
      add(spans, from, to);
    }

    private static void add(List<SourceSpan> spans, int from, int to) {
      @Nullable SourceSpan span = to >= from ? new SourceSpan(from, to) : null;
      if (span != null) {
        spans.add(span);
      }
    }
  }
}
