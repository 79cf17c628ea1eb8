package io.chapbook.app;

import io.chapbook.book.NotePosition;
import io.chapbook.check.SourceLine;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.text.LineMark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The lines of a story with what the reading of its structure means to leave out of the book. */
final class StoryWords {

  private static final String NOTE = "author's note, left out by --notes drop";

  /** A forum's marks, which say how a heading looks, or that it is one, and are no words of it. */
  private static final Pattern FORUM_MARK = Pattern.compile(
      "\\[/?(?:b|i|u|center|size|color|h\\d?)(?:=[^\\]]{1,20})?]|^\\s*+(?i:threadmarks?)\\s*+:");

  private final Inspection inspection;
  private final Outline outline;
  private final Map<Integer, String> reasons = new HashMap<>();
  private final Map<Integer, List<FoundNote>> nested = new HashMap<>();
  private final List<SourceLine> lines = new ArrayList<>();

  private StoryWords(Inspection inspection) {
    this.inspection = inspection;
    this.outline = inspection.outline();
  }

  /**
   * The lines, with the line numbers of the file and the reason why one is left out.
   *
   * @param withoutNotes whether author's notes are left out
   */
  static List<SourceLine> of(Inspection inspection, boolean withoutNotes) {
    StoryWords words = new StoryWords(inspection);
    words.gatherReasons(withoutNotes);
    for (int number = 1; number <= inspection.text().lineCount(); number++) {
      words.take(number);
    }
    return words.lines;
  }

  private void gatherReasons(boolean withoutNotes) {
    if (withoutNotes) {
      for (FoundNote note : outline.notes()) {
        if (note.position() == NotePosition.NESTED) {
          for (int at = note.span().startLine(); at <= note.span().endLine(); at++) {
            nested.computeIfAbsent(at, key -> new ArrayList<>(1)).add(note);
          }
        } else {
          give(note.span(), NOTE);
        }
      }
    }
    for (Dropped dropped : outline.dropped()) {
      give(dropped.span(), dropped.reason());
    }
  }

  private void give(SourceSpan span, String reason) {
    for (int at = span.startLine(); at <= span.endLine(); at++) {
      reasons.put(at, reason);
    }
  }

  private void take(int number) {
    Line line = inspection.text().line(number);
    LineRole role = outline.claims().role(number);
    int shown = inspection.text().source().fileLine(number);
    String reason = reasons.get(number);
    if (role == LineRole.DROPPED || reason != null && reason.equals(NOTE)) {
      lines.add(SourceLine.leftOut(shown, line.text(), reason == null ? "left out" : reason));
    } else if (role == LineRole.SCENE_BREAK) {
      lines.add(SourceLine.leftOut(shown, line.text(), "sign of a scene break"));
    } else if (nested.containsKey(number)) {
      takeAround(nested.get(number), line, shown);
    } else if (role == LineRole.TITLE) {
      takeTitle(line, shown);
    } else if (role == LineRole.HEADING) {
      takeHeading(line.text(), shown);
    } else {
      lines.add(SourceLine.text(shown, line.text()));
    }
    if (line.counterEnd() > line.textEnd()) {
      lines.add(SourceLine.leftOut(shown, content(line.textEnd(), line.counterEnd()),
          "counter at the end of the line"));
    }
  }

  /** The title page shows the title without a label, and of a page's name nothing else. */
  private void takeTitle(Line line, int shown) {
    String title = outline.title().text();
    int at = line.text().indexOf(title);
    boolean pageName = inspection.text().markup().is(LineMark.Kind.PAGE_NAME, line.number());
    String before = line.text().substring(0, Math.max(0, at));
    if (at < 0 || !pageName && !before.stripTrailing().endsWith(":")) {
      takeHeading(line.text(), shown);
      return;
    }
    String after = line.text().substring(at + title.length());
    lines.add(SourceLine.leftOut(shown, before, "stands before the title"));
    lines.add(SourceLine.text(shown, title));
    lines.add(pageName ? SourceLine.leftOut(shown, after, "stands behind the title in the page's name")
        : SourceLine.text(shown, after));
  }

  private void takeHeading(String heading, int shown) {
    lines.add(SourceLine.text(shown, FORUM_MARK.matcher(heading).replaceAll(" ")));
    FORUM_MARK.matcher(heading).results().forEach(mark ->
        lines.add(SourceLine.leftOut(shown, mark.group(), "a forum's mark of a heading")));
  }

  /** A line with notes in its sentences. */
  private void takeAround(List<FoundNote> notes, Line line, int shown) {
    int from = line.textStart();
    for (FoundNote note : notes) {
      int start = Math.max(from, Math.min(note.textStart(), line.textEnd()));
      int end = Math.max(start, Math.min(note.textEnd(), line.textEnd()));
      lines.add(SourceLine.text(shown, content(from, start)));
      lines.add(SourceLine.leftOut(shown, content(start, end), NOTE));
      from = end;
    }
    lines.add(SourceLine.text(shown, content(from, line.textEnd())));
  }

  private String content(int from, int to) {
    return inspection.text().source().content().substring(from, to);
  }
}
