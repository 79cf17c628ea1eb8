package io.chapbook.structure.correction;

import io.chapbook.book.NotePosition;
import io.chapbook.book.SectionType;
import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.DeclaredHeading;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.testing.RoleSigns;
import io.chapbook.testing.StructureCases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An outline told in a few words: {@code note 3-7, dropped 5}. Each line of its text is its number
 * behind a w, or blank. What stands later has the lines of what stands before.
 */
final class SketchedOutline {

  private static final Decision INFERRED = new Decision(List.of(), 0, null);

  private final MeasuredText text;
  private final Claims claims;
  private final List<FoundHeading> headings = new ArrayList<>();
  private final List<FoundNote> notes = new ArrayList<>();
  private final List<FoundSpan> breaks = new ArrayList<>();
  private final List<FoundSpan> letters = new ArrayList<>();
  private final List<SourceSpan> contents = new ArrayList<>();
  private final List<SourceSpan> notices = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private @Nullable FoundSpan description;
  private @Nullable FoundText title;
  private @Nullable FoundText author;
  private int descriptionLabel;

  /**
   * An outline of a text.
   *
   * @param text its lines
   * @param things what was found, parted by commas; null for nothing
   */
  SketchedOutline(MeasuredText text, @Nullable String things) {
    this.text = text;
    this.claims = new Claims(text.lineCount());
    for (String thing : things == null ? new String[0] : things.split(", ")) {
      String[] words = thing.split(" ");
      add(words[0], span(words[1]));
    }
  }

  /** A text of lines with a word each, and a blank one for each dash. */
  static MeasuredText text(String lines) {
    StringBuilder story = new StringBuilder();
    for (int at = 0; at < lines.length(); at++) {
      story.append(lines.charAt(at) == '-' ? "" : "w" + (at + 1)).append('\n');
    }
    return StructureCases.measured(story.toString().stripTrailing());
  }

  /** Corrections of such a text, each its lines and what they are: {@code 3-5 note, 7 story}. */
  static List<LineCorrection> entries(String corrections) {
    List<LineCorrection> lines = new ArrayList<>();
    for (String one : corrections.split(", ")) {
      String[] words = one.split(" ");
      String[] ends = words[0].split("-");
      lines.add(new LineCorrection(
          "w" + ends[0], null, ends.length == 1 ? null : "w" + ends[1],
          CorrectedRole.valueOf(words[1].toUpperCase(Locale.ROOT)), null, 0, lines.size() + 1));
    }
    return lines;
  }

  /** What some corrections make of it. */
  Outline corrected(List<LineCorrection> corrections, boolean given, List<Finding> findings) {
    OutlineCorrector corrector = new OutlineCorrector(
        text, new Corrections(null, null, null, null, null, corrections));
    declare(corrector.headings(headings, given));
    findings.addAll(corrector.findings());
    return corrector.correct(
        outline(), left -> new FoundText("devised", "", 0, Ground.DEVISED, null));
  }

  /** Makes the headings those that are left and those that are declared, as is done in a story. */
  private void declare(OutlineCorrector.Headings corrected) {
    headings.forEach(one -> claims.claimAll(one.span(), LineRole.STORY));
    headings.clear();
    headings.addAll(corrected.kept());
    for (DeclaredHeading one : corrected.declared()) {
      headings.add(heading(one.span(), one.decision()));
    }
    headings.sort(Comparator.comparing(FoundHeading::span));
    headings.forEach(one -> claims.claimAll(one.span(), LineRole.HEADING));
  }

  Outline outline() {
    return new Outline(
        FoundLanguage.undetermined(""),
        title == null ? new FoundText("devised", "", 0, Ground.DEVISED, null) : title, author,
        descriptionLabel, description, null, headings, notes, breaks, letters, contents, notices,
        dropped, claims, List.of(), SourceHeader.NONE);
  }

  private void add(String kind, SourceSpan span) {
    switch (kind) {
      case "title" -> title = front(span, LineRole.TITLE);
      case "author" -> author = front(span, LineRole.BYLINE);
      case "label" -> descriptionLabel = claimed(span, LineRole.DESCRIPTION_LABEL).startLine();
      case "description" -> description = found(span, LineRole.DESCRIPTION);
      case "contents" -> contents.add(claimed(span, LineRole.CONTENTS));
      case "notice" -> notices.add(claimed(span, LineRole.NOTICE));
      case "heading" -> headings.add(heading(claimed(span, LineRole.HEADING), INFERRED));
      case "note", "labelled", "nested" -> notes.add(note(kind, claimed(span, LineRole.NOTE)));
      case "break" -> breaks.add(found(span, LineRole.SCENE_BREAK));
      case "rule" -> claimed(span, LineRole.SCENE_BREAK);
      case "letter" -> letters.add(found(span, LineRole.LETTER));
      case "dropped" -> dropped.add(new Dropped(claimed(span, LineRole.DROPPED), "found"));
      case "unclaimed" -> dropped.add(new Dropped(span, "found"));
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private FoundText front(SourceSpan span, LineRole role) {
    claimed(span, role);
    return new FoundText("w" + span.startLine(), "", span.startLine(), Ground.INFERRED, INFERRED);
  }

  private FoundSpan found(SourceSpan span, LineRole role) {
    return new FoundSpan(claimed(span, role), INFERRED);
  }

  private FoundHeading heading(SourceSpan span, Decision decision) {
    List<String> lines = text.lines().subList(span.startLine() - 1, span.endLine()).stream()
        .filter(line -> !line.isBlank()).map(line -> line.text()).toList();
    return new FoundHeading(span, lines, SectionType.CHAPTER, null, 1, decision);
  }

  private FoundNote note(String kind, SourceSpan span) {
    boolean labelled = kind.equals("labelled");
    return new FoundNote(
        span,
        labelled ? text.line(span.startLine()).text() : null,
        labelled ? text.line(span.startLine()).textEnd() : text.line(span.startLine()).textStart(),
        text.line(span.endLine()).textEnd(),
        kind.equals("nested") ? NotePosition.NESTED : NotePosition.INLINE,
        INFERRED);
  }

  private SourceSpan claimed(SourceSpan span, LineRole role) {
    claims.claimAll(span, role);
    return span;
  }

  private static SourceSpan span(String words) {
    String[] ends = words.split("-");
    return new SourceSpan(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  /** An outline in words: its things, with a ! where a person decided, and its lines' roles. */
  String shown(Outline outline) {
    List<String> things = new ArrayList<>();
    if (outline.title().line() != 0) {
      things.add("title " + outline.title().line());
    }
    if (outline.author() != null) {
      things.add("author " + outline.author().line());
    }
    if (outline.descriptionLabelLine() != 0) {
      things.add("label " + outline.descriptionLabelLine());
    }
    if (outline.description() != null) {
      things.add("description " + outline.description().span());
    }
    outline.contents().forEach(one -> things.add("contents " + one));
    outline.notices().forEach(one -> things.add("notice " + one));
    outline.headings().forEach(one -> things.addAll(shown(one)));
    outline.notes().forEach(one -> things.add(shown(one)));
    outline.sceneBreaks().forEach(
        one -> things.add("break" + decided(one.decision()) + one.span()));
    outline.letters().forEach(one -> things.add("letter" + decided(one.decision()) + one.span()));
    outline.dropped().forEach(one -> things.add(
        "dropped" + (one.reason().equals("found") ? " " : "! ") + one.span()));
    return (String.join(", ", things) + " " + RoleSigns.of(text, outline.claims())).strip();
  }

  /** Nothing of a heading that its line's role does not say. */
  private static List<String> shown(FoundHeading heading) {
    boolean plain = heading.lines().size() == 1 && decided(heading.decision()).isBlank();
    return plain ? List.of() : List.of("heading" + decided(heading.decision()) + heading.span()
        + " " + String.join("/", heading.lines()));
  }

  /** A note by its first and its last word, behind its label. */
  private String shown(FoundNote note) {
    String[] words = text.source().content().substring(note.textStart(), note.textEnd()).strip()
        .split("\\s+");
    return "note" + decided(note.decision()) + note.span() + " ("
        + (note.label() == null ? "" : note.label() + ": ") + words[0]
        + (words.length > 1 ? ".." + words[words.length - 1] : "") + ")"
        + (note.position() == NotePosition.INLINE ? "" : " " + note.position().label());
  }

  private static String decided(Decision decision) {
    return decision.ground() == Ground.DECLARED ? "! " : " ";
  }
}
