package io.chapbook.structure.note;

import io.chapbook.book.NotePosition;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notes that the input's own markup says are notes: from where to where, under which label. */
final class MarkedNotes {

  /**
   * A note whose place in its section is not known yet.
   *
   * @param span its lines
   * @param label its label as the text writes it, or null
   * @param textStart where in the text's content the words after the label begin
   * @param textEnd where they end
   */
  record Marked(SourceSpan span, @Nullable String label, int textStart, int textEnd) {}

  private final NoteLabelFinder labels;
  private final Decision decision;

  MarkedNotes(RuleTable rules, Weights weights) {
    this.labels = new NoteLabelFinder(rules);
    this.decision = new Decision(
        List.of(weights.evidence("note.markup")),
        weights.threshold("note"),
        new Decision.RunnerUp("story", 0));
  }

  /** The note, whose place is known now. */
  FoundNote at(NotePosition position, Marked note) {
    return new FoundNote(
        note.span(), note.label(), note.textStart(), note.textEnd(), position, decision);
  }

  /** The notes that begin in a section; a text without markup has none. */
  List<Marked> inside(MeasuredText text, Claims claims, SourceSpan section) {
    return text.markup().of(LineMark.Kind.NOTE).stream()
        .filter(mark -> section.contains(mark.span().startLine()))
        .flatMap(mark -> parts(claims, mark.span()).stream())
        .map(span -> marked(text, span))
        .toList();
  }

  /** What of a note nobody else has claimed: a page may have put it into the description. */
  private static List<SourceSpan> parts(Claims claims, SourceSpan note) {
    List<SourceSpan> parts = new ArrayList<>();
    int start = 0;
    for (int line = note.startLine(); line <= note.endLine() + 1; line++) {
      boolean free = line <= note.endLine()
          && (claims.role(line) == LineRole.NOTE || claims.role(line) == LineRole.DROPPED);
      if (free && start == 0 && claims.role(line) == LineRole.NOTE) {
        start = line;
      } else if (!free && start > 0) {
        parts.add(new SourceSpan(start, line - 1));
        start = 0;
      }
    }
    return parts;
  }

  private Marked marked(MeasuredText text, SourceSpan span) {
    Line first = text.line(span.startLine());
    int end = text.line(span.endLine()).textEnd();
    if (text.markup().is(LineMark.Kind.LABEL, first.number()) && span.lineCount() > 1) {
      return new Marked(span, first.text(), first.textEnd(), end);
    }
    NoteLabel label = labels.read(text, first);
    boolean plain = label != null && label.bracket() == 0 && label.sign() == 0;
    return plain
        ? new Marked(span, label.label(), label.textStart(), end)
        : new Marked(span, null, first.textStart(), end);
  }
}
