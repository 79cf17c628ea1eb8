package io.chapbook.testing;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows what was found in a text: first the things, then every line with what it is taken for.
 * Scores and reasons are left out, so that a weight may change without a golden file changing.
 */
public final class OutlineText {

  private static final int SHOWN = 48;

  private final MeasuredText text;
  private final Outline outline;
  private final StringBuilder out = new StringBuilder();

  private OutlineText(MeasuredText text, Outline outline) {
    this.text = text;
    this.outline = outline;
  }

  /** The outline of a text, line numbers from 1, each line ended by LF. */
  public static String of(MeasuredText text, Outline outline) {
    OutlineText writer = new OutlineText(text, outline);
    writer.writeFinds();
    writer.out.append('\n');
    text.lines().forEach(writer::writeLine);
    return writer.out.toString();
  }

  private void writeFinds() {
    write("language", null, outline.language());
    write("title", outline.title());
    write("author", outline.author());
    if (outline.description() != null) {
      write("description", outline.description().span(),
          outline.descriptionLabelLine() == 0 ? "" : "labelled");
    }
    outline.header().stated().forEach((name, field) -> write("=" + name.label(),
        SourceSpan.ofLine(field.line()),
        '"' + field.text() + "\" " + field.values() + ", " + field.ground().label()));
    outline.notices().forEach(span -> write("notice", span, ""));
    outline.contents().forEach(span -> write("contents", span, ""));
    outline.headings().forEach(this::write);
    outline.notes().forEach(this::write);
    outline.sceneBreaks().forEach(one -> write("break", one.span(), ""));
    outline.letters().forEach(one -> write("letter", one.span(), ""));
    outline.dropped().forEach(one -> write("dropped", one.span(), one.reason()));
  }

  private void write(String name, @Nullable FoundText found) {
    if (found != null) {
      String rest = found.rest().isEmpty() ? "" : " + \"" + found.rest() + '"';
      // How a devised title reads is no matter of structure.
      String words = found.ground() == Ground.DEVISED ? "" : '"' + found.text() + '"' + rest + ", ";
      write(name, found.line() == 0 ? null : SourceSpan.ofLine(found.line()),
          words + found.ground().label());
    }
  }

  private void write(FoundHeading heading) {
    write(lower(heading.type()), heading.span(),
        "level " + heading.level() + " \"" + String.join("\" / \"", heading.lines()) + '"');
  }

  private void write(FoundNote note) {
    String words = text.source().content().substring(note.textStart(), note.textEnd()).strip();
    write("note", note.span(), note.position().label()
        + (note.label() == null ? "" : " \"" + note.label() + '"') + ": " + shortened(words));
  }

  private void write(String name, @Nullable SourceSpan span, String what) {
    String place = span == null ? "" : span.toString();
    out.append(String.format(Locale.ROOT, "%-12s %-8s %s", name, place, what).stripTrailing())
        .append('\n');
  }

  private void writeLine(Line line) {
    if (!line.isBlank()) {
      LineRole role = outline.claims().role(line.number());
      out.append(String.format(Locale.ROOT, "%4d %-8s %s%n", line.number(), shortName(role),
          shortened(line.text())).replace("\r", ""));
    }
  }

  private static String shortened(String words) {
    String oneLine = words.replaceAll("\\s+", " ");
    return oneLine.length() <= SHOWN
        ? oneLine
        : oneLine.substring(0, SHOWN / 2) + " ... " + oneLine.substring(oneLine.length() - 16);
  }

  private static String lower(SectionType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static String shortName(LineRole role) {
    return switch (role) {
      case STORY -> ".";
      case NOTICE -> "notice";
      case HEADER -> "header";
      case CONTENTS -> "contents";
      case HEADING -> "HEADING";
      case TITLE -> "title";
      case BYLINE -> "byline";
      case DESCRIPTION_LABEL -> "desc:";
      case DESCRIPTION -> "desc";
      case SCENE_BREAK -> "break";
      case NOTE -> "note";
      case LETTER -> "letter";
      case DROPPED -> "dropped";
    };
  }
}
