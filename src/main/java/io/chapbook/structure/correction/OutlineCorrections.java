package io.chapbook.structure.correction;

import io.chapbook.book.NotePosition;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a text, each thing as a correction would say it. */
final class OutlineCorrections {

  private OutlineCorrections() {}

  /** One for each thing that has lines of its own, in the order of the text. */
  static List<PlacedCorrection> of(MeasuredText text, Outline outline) {
    List<PlacedCorrection> all = new ArrayList<>();
    for (FoundHeading one : outline.headings()) {
      boolean several = one.span().lineCount() > 1;
      all.add(of(one.span(), several, CorrectedRole.HEADING, one.label(), one.level()));
    }
    List<SourceSpan> blocks = new ArrayList<>();
    outline.letters().forEach(one -> blocks.add(one.span()));
    for (FoundNote one : outline.notes()) {
      if (one.position() != NotePosition.NESTED) {
        blocks.add(one.span());
        all.add(of(one.span(), hasEnd(text, one.span()), CorrectedRole.NOTE, null, 0));
      }
    }
    for (FoundSpan one : outline.letters()) {
      all.add(of(one.span(), hasEnd(text, one.span()), CorrectedRole.LETTER, null, 0));
    }
    for (FoundSpan one : outline.sceneBreaks()) {
      all.add(of(one.span(), false, CorrectedRole.BREAK, null, 0));
    }
    for (Dropped one : outline.dropped()) {
      boolean own = outline.claims().role(one.span().startLine()) == LineRole.DROPPED;
      boolean inside = blocks.stream().anyMatch(block -> SpanCut.meets(block, one.span()));
      // What was dropped from a line of story has no line of its own.
      if (own && !inside) {
        all.add(of(one.span(), one.span().lineCount() > 1, CorrectedRole.REMOVED, null, 0));
      }
    }
    all.sort(Comparator.comparing(PlacedCorrection::span));
    return all;
  }

  /** Whether a note or a letter must say where it ends: it is no single paragraph. */
  private static boolean hasEnd(MeasuredText text, SourceSpan span) {
    return span.lineCount() > 1
        || text.profile().isHardWrapped() && !text.isBlank(span.endLine() + 1);
  }

  private static PlacedCorrection of(
      SourceSpan span, boolean several, CorrectedRole role, @Nullable String title, int level) {
    return new PlacedCorrection(
        new LineCorrection("", null, several ? "" : null, role, title, level, 0), span);
  }
}
