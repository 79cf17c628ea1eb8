package io.chapbook.app;

import io.chapbook.corpus.duplicate.StoryPrint;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import org.jspecify.annotations.Nullable;

/**
 * What only the report of a batch wants to know of a story.
 *
 * @param milliseconds how long its book took, from reading on
 * @param unsure how many readings a person should look at
 * @param least the least sure reading, or null when nothing had to be weighed
 * @param print the fingerprint of its words
 */
public record StoryFacts(
    double milliseconds, int unsure, @Nullable LeastSure least, StoryPrint print) {

  /**
   * What some lines were taken for.
   *
   * @param kind what for, in words
   * @param text its words; may be empty
   * @param line its first line in the file, from 1; 0 when it stands nowhere
   * @param confidence how sure it is, from 0 to 1
   * @param reason the evidence
   */
  public record LeastSure(String kind, String text, int line, double confidence, String reason) {}

  /** The facts of a story whose book took so long. */
  static StoryFacts of(Inspection inspection, double milliseconds) {
    Search search = new Search();
    search.lookThrough(inspection.inFileLines());
    return new StoryFacts(milliseconds, search.unsure, search.least(),
        StoryFingerprint.of(inspection.assembly().book()));
  }

  /** Looks for the least sure reading. */
  private static final class Search {

    private int unsure;
    private double confidence = 2;
    private String kind = "";
    private String text = "";
    private int line;
    private @Nullable Decision decision;

    void lookThrough(Outline outline) {
      take("title", outline.title());
      take("author", outline.author());
      FoundSpan description = outline.description();
      if (description != null) {
        take("description", "", description.span().startLine(), description.decision());
      }
      for (FoundHeading heading : outline.headings()) {
        take("heading", heading.label(), heading.span().startLine(), heading.decision());
      }
      for (FoundNote note : outline.notes()) {
        take("author's note", note.label() == null ? "" : note.label(), note.span().startLine(),
            note.decision());
      }
      for (FoundSpan one : outline.sceneBreaks()) {
        take("scene break", "", one.span().startLine(), one.decision());
      }
      for (FoundSpan one : outline.letters()) {
        take("letter", "", one.span().startLine(), one.decision());
      }
    }

    private void take(String what, @Nullable FoundText found) {
      if (found != null && found.decision() != null) {
        take(what, found.text(), found.line(), found.decision());
      }
    }

    private void take(String what, String words, int at, Decision one) {
      double sure = one.confidence();
      unsure += sure < Decision.UNSURE ? 1 : 0;
      if (sure < confidence) {
        confidence = sure;
        kind = what;
        text = words;
        line = at;
        decision = one;
      }
    }

    @Nullable LeastSure least() {
      if (decision == null) {
        return null;
      }
      Decision.RunnerUp other = decision.runnerUp();
      return new LeastSure(kind, text, line, confidence,
          decision.explain() + " (needed " + decision.threshold() + ")"
              + (other == null ? "" : "; else " + other.reading() + " " + other.score()));
    }
  }
}
