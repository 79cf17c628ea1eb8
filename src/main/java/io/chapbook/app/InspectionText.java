package io.chapbook.app;

import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.assembly.CharacterCount;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.StatedField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes an inspection as text for a person. */
public final class InspectionText {

  private final boolean explain;

  /**
   * A writer.
   *
   * @param explain whether each decision tells its evidence and the reading that lost
   */
  public InspectionText(boolean explain) {
    this.explain = explain;
  }

  /** The text, several lines, without a line end after the last. */
  public String write(Inspection inspection) {
    Outline outline = inspection.outline();
    StringBuilder out = new StringBuilder();
    line(out, "%s (%s, %s)", inspection.text().source().name(),
        inspection.text().source().charset(), outline.language());
    writeLanguage(outline.foundLanguage(), out);
    writeText("title", outline.title(), out);
    FoundText author = outline.author();
    if (author == null) {
      line(out, "  author       none named");
    } else {
      writeText("author", author, out);
    }
    writeSpan("description", outline.description(), out);
    outline.header().stated().forEach((name, field) -> writeField(name, field, out));
    for (Inspection.JoinedFile file : inspection.files()) {
      line(out, "  %-12s %-10s %s%s", "file", "line " + file.line(), file.name(),
          file.heading() == null ? "" : ", heading from its name: \"" + file.heading() + "\"");
    }
    outline.headings().stream().filter(heading -> !heading.isMadeFromName())
        .forEach(heading -> writeHeading(heading, out));
    outline.notes().forEach(note -> writeNote(note, out));
    outline.sceneBreaks().forEach(one -> writeSpan("scene break", one, out));
    outline.letters().forEach(one -> writeSpan("letter", one, out));
    for (Dropped dropped : outline.dropped()) {
      line(out, "  left out     %-10s %s", at(dropped.span()), dropped.reason());
    }
    for (Finding finding : inspection.findings()) {
      SourceSpan span = finding.span();
      line(out, "  %-12s %-10s %s %s", finding.severity().label(), span == null ? "" : at(span),
          finding.code().code(), finding.message());
    }
    writeCharacters(inspection.assembly().characters(), out);
    return out.substring(0, out.length() - 1);
  }

  private void writeLanguage(FoundLanguage language, StringBuilder out) {
    if (explain) {
      line(out, "  language     %s (%s, %s)", language.tag(), language.ground().label(),
          language.confidence());
      line(out, "               %s", language.evidence());
    }
  }

  private void writeText(String name, FoundText found, StringBuilder out) {
    String place = found.line() == 0 ? "" : "line " + found.line();
    line(out, "  %-12s %-10s \"%s\" (%s%s)", name, place, found.text(), found.ground().label(),
        found.decision() == null ? "" : sure(found.decision()));
    writeDecision(found.decision(), out);
  }

  /** Title and author are told above, as what they were taken for. */
  private static void writeField(FieldName name, StatedField field, StringBuilder out) {
    if (name != FieldName.TITLE && name != FieldName.AUTHOR && name != FieldName.SUMMARY) {
      line(out, "  %-12s %-10s \"%s\" (%s)", name.words(), "line " + field.line(), field.text(),
          field.ground().label());
    }
  }

  private void writeHeading(FoundHeading heading, StringBuilder out) {
    line(out, "  %-12s %-10s %s\"%s\"%s", heading.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        at(heading.span()), "  ".repeat(heading.level() - 1), heading.label(),
        sure(heading.decision()));
    writeDecision(heading.decision(), out);
  }

  private void writeNote(FoundNote note, StringBuilder out) {
    line(out, "  %-12s %-10s %s%s%s", "note", at(note.span()), note.position().label(),
        note.label() == null ? ", unlabelled" : ", \"" + note.label() + "\"",
        sure(note.decision()));
    writeDecision(note.decision(), out);
  }

  private void writeSpan(String name, @Nullable FoundSpan found, StringBuilder out) {
    if (found != null) {
      line(out, "  %-12s %-10s%s", name, at(found.span()), sure(found.decision()));
      writeDecision(found.decision(), out);
    }
  }

  private static void writeCharacters(CharacterCount count, StringBuilder out) {
    line(out, "  characters   %d = %d in the book, %d markers, %d left out, %d space%s",
        count.source(), count.book(), count.markers(), count.dropped(), count.space(),
        count.metadata() == 0 ? "" : ", " + count.metadata() + " metadata");
  }

  private void writeDecision(@Nullable Decision decision, StringBuilder out) {
    if (!explain || decision == null) {
      return;
    }
    line(out, "               %s (needed %d)", decision.explain(), decision.threshold());
    Decision.RunnerUp runnerUp = decision.runnerUp();
    if (runnerUp != null) {
      line(out, "               else: %s %d", runnerUp.reading(), runnerUp.score());
    }
  }

  private static String sure(Decision decision) {
    return decision.confidence() < Decision.UNSURE ? " (unsure, " + decision.confidence() + ")" : "";
  }

  private static String at(SourceSpan span) {
    return "line " + span;
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
