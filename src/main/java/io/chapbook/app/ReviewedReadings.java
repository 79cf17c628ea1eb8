package io.chapbook.app;

import io.chapbook.report.SourceSpan;
import io.chapbook.review.LineKind;
import io.chapbook.review.ReviewedReading;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All that an outline says of lines, in the order of the text, for a page to show. */
final class ReviewedReadings {

  private final List<ReviewedReading> readings = new ArrayList<>();

  private ReviewedReadings() {}

  /** What an outline says; what stands nowhere in the text comes first. */
  static List<ReviewedReading> of(Outline outline) {
    ReviewedReadings all = new ReviewedReadings();
    all.addText(LineKind.TITLE, outline.title());
    FoundText author = outline.author();
    if (author != null) {
      all.addText(LineKind.BYLINE, author);
    }
    FoundSpan description = outline.description();
    if (description != null) {
      all.add(LineKind.DESCRIPTION, "", description);
    }
    outline.headings().forEach(all::addHeading);
    outline.notes().forEach(all::addNote);
    outline.sceneBreaks().forEach(one -> all.add(LineKind.SCENE_BREAK, "", one));
    outline.letters().forEach(one -> all.add(LineKind.LETTER, "", one));
    outline.contents().forEach(
        span -> all.addUnweighed(LineKind.HEADER, "list of chapters", span, List.of()));
    outline.notices().forEach(
        span -> all.addUnweighed(LineKind.HEADER, "notice", span, List.of()));
    outline.dropped().forEach(one ->
        all.addUnweighed(LineKind.LEFT_OUT, "", one.span(), List.of(one.reason())));
    all.readings.sort(Comparator.comparingInt(ReviewedReading::startLine));
    return all.readings;
  }

  private void addText(LineKind kind, FoundText found) {
    Decision decision = found.decision();
    List<String> reasons = new ArrayList<>(List.of(found.ground().label()));
    if (decision != null) {
      reasons.addAll(reasons(decision));
    }
    readings.add(new ReviewedReading(kind, found.text(), found.line(), found.line(), 1,
        found.confidence(), found.confidence() < Decision.UNSURE, reasons));
  }

  private void addHeading(FoundHeading heading) {
    boolean made = heading.isMadeFromName();
    Decision decision = heading.decision();
    List<String> reasons = new ArrayList<>();
    reasons.add(heading.type().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    reasons.addAll(reasons(decision));
    readings.add(new ReviewedReading(LineKind.HEADING, heading.label(),
        made ? 0 : heading.span().startLine(), made ? 0 : heading.span().endLine(),
        heading.level(), decision.confidence(), isUnsure(decision), reasons));
  }

  private void addNote(FoundNote note) {
    List<String> reasons = new ArrayList<>(List.of(note.position().label()));
    reasons.addAll(reasons(note.decision()));
    readings.add(reading(LineKind.NOTE, note.label() == null ? "" : note.label(), note.span(),
        note.decision(), reasons));
  }

  private void add(LineKind kind, String words, FoundSpan found) {
    readings.add(reading(kind, words, found.span(), found.decision(), reasons(found.decision())));
  }

  private static ReviewedReading reading(
      LineKind kind, String words, SourceSpan span, Decision decision, List<String> reasons) {
    return new ReviewedReading(kind, words, span.startLine(), span.endLine(), 1,
        decision.confidence(), isUnsure(decision), reasons);
  }

  private void addUnweighed(LineKind kind, String words, SourceSpan span, List<String> reasons) {
    readings.add(new ReviewedReading(
        kind, words, span.startLine(), span.endLine(), 1, null, false, reasons));
  }

  private static boolean isUnsure(Decision decision) {
    return decision.confidence() < Decision.UNSURE;
  }

  private static List<String> reasons(Decision decision) {
    List<String> reasons = new ArrayList<>();
    reasons.add(decision.explain() + " (needed " + decision.threshold() + ")");
    Decision.RunnerUp other = decision.runnerUp();
    if (other != null) {
      reasons.add("else: " + other.reading() + " " + other.score());
    }
    return reasons;
  }
}
