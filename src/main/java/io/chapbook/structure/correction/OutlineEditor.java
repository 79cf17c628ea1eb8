package io.chapbook.structure.correction;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An outline while corrections are put into it, one after the other. For one text only. */
final class OutlineEditor {

  private static final String REMOVED = "removed by a correction";

  /** What says of a title's line that it is none; a removed title still names the story. */
  private static final Set<CorrectedRole> NO_TITLE = EnumSet.of(
      CorrectedRole.STORY, CorrectedRole.NOTE, CorrectedRole.LETTER, CorrectedRole.BREAK);

  private final MeasuredText text;
  private final Outline found;
  private final Claims claims;
  private final NoteEditor notes;
  private final TreeMap<Integer, FoundSpan> breaks = new TreeMap<>();
  private final List<FoundSpan> letters;
  private final List<SourceSpan> contents;
  private final List<SourceSpan> notices;
  private final List<Dropped> dropped;
  /** The lines of each thing as it was before anything was corrected. */
  private final Set<SourceSpan> wholes;

  private @Nullable FoundSpan description;
  private @Nullable FoundText title;
  private @Nullable FoundText author;
  private int descriptionLabel;
  private SourceHeader header;

  OutlineEditor(MeasuredText text, Outline outline) {
    this.text = text;
    this.found = outline;
    this.claims = outline.claims();
    this.notes = new NoteEditor(text, outline);
    outline.sceneBreaks().forEach(one -> breaks.put(one.span().startLine(), one));
    this.letters = new ArrayList<>(outline.letters());
    this.contents = new ArrayList<>(outline.contents());
    this.notices = new ArrayList<>(outline.notices());
    this.dropped = new ArrayList<>(outline.dropped());
    this.description = outline.description();
    this.title = outline.title();
    this.author = outline.author();
    this.header = outline.header();
    this.descriptionLabel = outline.descriptionLabelLine();
    this.wholes = Set.copyOf(things());
  }

  /**
   * Applies one correction.
   *
   * @param later those that stand behind it in the text
   */
  void apply(PlacedCorrection one, List<PlacedCorrection> later) {
    SourceSpan span = reach(one, later);
    if (stays(one.role(), span)) {
      return;
    }
    boolean hole = one.role() == CorrectedRole.REMOVED;
    FoundNote before = notes.startingAt(span.startLine());
    notes.cut(span, hole, one.role() == CorrectedRole.LETTER);
    cutLetters(span, hole);
    cutContents(span);
    SpanCut.from(notices, span, text, Function.identity(), (notice, part) -> part);
    breaks.subMap(span.startLine(), true, span.endLine(), true).clear();
    cutDropped(one.role(), span);
    cutFront(one.role(), span);
    put(one.role(), span, before);
  }

  private static boolean isInside(SourceSpan inner, SourceSpan outer) {
    return inner.startLine() > outer.startLine() && inner.endLine() < outer.endLine();
  }

  /** Whether the lines are just that already; then only the decision is another. */
  private boolean stays(CorrectedRole role, SourceSpan span) {
    return switch (role) {
      case NOTE -> notes.confirm(span);
      case BREAK -> confirmBreak(span);
      case LETTER -> confirmLetter(span);
      case REMOVED -> dropped.stream().anyMatch(one -> one.span().equals(span))
          && claims.role(span.startLine()) == LineRole.DROPPED;
      case HEADING, STORY -> false;
    };
  }

  private boolean confirmBreak(SourceSpan span) {
    FoundSpan declared = new FoundSpan(span, OutlineCorrector.DECISION);
    return breaks.computeIfPresent(span.startLine(), (line, found) -> declared) != null;
  }

  private boolean confirmLetter(SourceSpan span) {
    for (int at = 0; at < letters.size(); at++) {
      if (letters.get(at).span().equals(span)) {
        letters.set(at, new FoundSpan(span, OutlineCorrector.DECISION));
        return true;
      }
    }
    return false;
  }

  /**
   * The lines that a correction means. One that names no end and stands on the first line of a
   * thing that was found means the whole thing; a note or a letter is at least a paragraph.
   */
  private SourceSpan reach(PlacedCorrection one, List<PlacedCorrection> later) {
    int start = one.span().startLine();
    boolean own = one.role() == CorrectedRole.BREAK || one.role() == CorrectedRole.HEADING;
    if (one.isExact() || own) {
      return one.span();
    }
    boolean paragraph = one.role() == CorrectedRole.NOTE || one.role() == CorrectedRole.LETTER;
    int thing = Math.max(one.span().endLine(), endOfThing(one.role(), start));
    int end = paragraph && thing == start && text.profile().isHardWrapped()
        ? endOfParagraph(start)
        : thing;
    // Lines that are removed are taken out of its middle; any other correction ends it.
    int next = later.stream()
        .filter(other -> other.role() != CorrectedRole.REMOVED)
        .mapToInt(other -> other.span().startLine())
        .filter(line -> line <= end).min().orElse(0);
    return new SourceSpan(start, next == 0 ? end : Math.max(start, text.previousText(next)));
  }

  private int endOfParagraph(int line) {
    int end = line;
    while (!text.isBlank(end + 1) && claims.isFree(end + 1)) {
      end++;
    }
    return end;
  }

  /** The last line of the thing that begins at a line. */
  private int endOfThing(CorrectedRole role, int start) {
    // Nobody has seen what another correction left of a thing: no more of it is removed than named.
    return things().stream()
        .filter(span -> role != CorrectedRole.REMOVED || wholes.contains(span))
        .filter(span -> span.startLine() == start)
        .mapToInt(SourceSpan::endLine).max().orElse(start);
  }

  private List<SourceSpan> things() {
    List<SourceSpan> things = new ArrayList<>(contents);
    things.addAll(notices);
    letters.forEach(one -> things.add(one.span()));
    dropped.forEach(one -> things.add(one.span()));
    things.addAll(notes.spans());
    if (description != null) {
      things.add(description.span());
    }
    return things;
  }

  /** Cuts the text's own list of chapters; blank lines at its new ends are no part of it. */
  private void cutContents(SourceSpan span) {
    contents.stream().filter(list -> SpanCut.meets(list, span))
        .forEach(list -> SpanCut.release(claims, list, LineRole.CONTENTS));
    SpanCut.from(contents, span, text, Function.identity(), (list, part) -> {
      claims.claimFree(part, LineRole.CONTENTS);
      return part;
    });
  }

  /** Takes the lines from what is left out, but what lies in the middle of a note or a letter. */
  private void cutDropped(CorrectedRole role, SourceSpan span) {
    boolean whole = role == CorrectedRole.NOTE || role == CorrectedRole.LETTER;
    List<Dropped> kept = dropped.stream()
        .filter(one -> whole && isInside(one.span(), span)).toList();
    dropped.removeAll(kept);
    for (Dropped one : dropped) {
      if (SpanCut.meets(one.span(), span)) {
        SpanCut.release(claims, SpanCut.shared(one.span(), span), LineRole.DROPPED);
      }
    }
    SpanCut.from(dropped, span, text, Dropped::span,
        (one, part) -> new Dropped(part, one.reason()));
    dropped.addAll(kept);
  }

  private void cutLetters(SourceSpan span, boolean hole) {
    List<FoundSpan> holed = letters.stream()
        .filter(one -> hole && isInside(span, one.span())).toList();
    letters.removeAll(holed);
    for (FoundSpan letter : List.copyOf(letters)) {
      if (SpanCut.meets(letter.span(), span)) {
        letters.remove(letter);
        SpanCut.release(claims, letter.span(), LineRole.LETTER);
        for (SourceSpan part : SpanCut.freeParts(letter.span(), span, text, claims)) {
          claims.claimFree(part, LineRole.LETTER);
          letters.add(new FoundSpan(part, letter.decision()));
        }
      }
    }
    letters.addAll(holed);
  }

  /** Takes the lines from title, byline, header and description. */
  private void cutFront(CorrectedRole role, SourceSpan span) {
    if (NO_TITLE.contains(role)) {
      title = title != null && span.contains(title.line()) ? null : title;
      author = author != null && span.contains(author.line()) ? null : author;
    }
    header = header.without(span, !NO_TITLE.contains(role));
    descriptionLabel = span.contains(descriptionLabel) ? 0 : descriptionLabel;
    FoundSpan old = description;
    if (old != null && SpanCut.meets(old.span(), span)) {
      List<SourceSpan> parts = SpanCut.parts(old.span(), span, text);
      description = parts.isEmpty() ? null : new FoundSpan(
          parts.get(0).including(parts.get(parts.size() - 1)), old.decision());
    }
  }

  /** Makes the lines what the correction says, once nothing else holds them. */
  private void put(CorrectedRole role, SourceSpan span, @Nullable FoundNote before) {
    switch (role) {
      case HEADING -> claims.claimAll(span, LineRole.HEADING);
      case BREAK -> {
        claims.claimAll(span, LineRole.SCENE_BREAK);
        breaks.put(span.startLine(), new FoundSpan(span, OutlineCorrector.DECISION));
      }
      case REMOVED -> {
        claims.claimAll(span, LineRole.DROPPED);
        dropped.add(new Dropped(span, REMOVED));
      }
      case STORY -> release(span);
      case NOTE -> {
        claimAround(span, LineRole.NOTE);
        notes.add(span, before);
      }
      case LETTER -> {
        claimAround(span, LineRole.LETTER);
        letters.add(new FoundSpan(span, OutlineCorrector.DECISION));
      }
    }
  }

  /** Claims all lines but those that are still left out of the book. */
  private void claimAround(SourceSpan span, LineRole role) {
    for (int line = span.startLine(); line <= span.endLine(); line++) {
      if (claims.role(line) != LineRole.DROPPED) {
        claims.claim(line, role);
      }
    }
  }

  /** Makes lines story; a rule that a note held among its lines parts scenes now. */
  private void release(SourceSpan span) {
    for (int line = span.startLine(); line <= span.endLine(); line++) {
      boolean rule = span.lineCount() > 1 && claims.role(line) == LineRole.SCENE_BREAK
          && notes.heldBefore(line);
      if (rule) {
        breaks.put(line, new FoundSpan(SourceSpan.ofLine(line), OutlineCorrector.DECISION));
      } else {
        claims.claim(line, LineRole.STORY);
      }
    }
  }

  /** The outline with all corrections that were applied. */
  Outline outline(Function<Claims, FoundText> deviser) {
    letters.sort(Comparator.comparing(FoundSpan::span));
    contents.sort(null);
    notices.sort(null);
    dropped.sort(Comparator.comparing(Dropped::span));
    return new Outline(
        found.foundLanguage(), title == null ? deviser.apply(claims) : title, author,
        descriptionLabel, description, null, found.headings(), notes.notes(),
        List.copyOf(breaks.values()), letters, contents, notices, dropped, claims,
        found.findings(), header);
  }
}
