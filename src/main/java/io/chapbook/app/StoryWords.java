package io.chapbook.app;

import io.chapbook.check.SourceLine;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a story with what the reading of its structure means to leave out of the book. */
final class StoryWords {

  private StoryWords() {}

  /** The lines, with the line numbers of the file and the reason why one is left out. */
  static List<SourceLine> of(Inspection inspection) {
    Outline outline = inspection.outline();
    Map<Integer, String> reasons = new HashMap<>();
    for (Dropped dropped : outline.dropped()) {
      for (int at = dropped.span().startLine(); at <= dropped.span().endLine(); at++) {
        reasons.put(at, dropped.reason());
      }
    }
    List<SourceLine> lines = new ArrayList<>();
    for (int number = 1; number <= inspection.text().lineCount(); number++) {
      Line line = inspection.text().line(number);
      LineRole role = outline.claims().role(number);
      int shown = inspection.text().source().fileLine(number);
      if (role == LineRole.DROPPED) {
        lines.add(SourceLine.leftOut(shown, line.text(),
            reasons.getOrDefault(number, "left out")));
      } else if (role == LineRole.SCENE_BREAK) {
        lines.add(SourceLine.leftOut(shown, line.text(), "sign of a scene break"));
      } else {
        lines.add(SourceLine.text(shown, line.text()));
      }
      if (line.counterEnd() > line.textEnd()) {
        lines.add(SourceLine.leftOut(shown, inspection.text().source().content()
            .substring(line.textEnd(), line.counterEnd()), "counter at the end of the line"));
      }
    }
    return lines;
  }
}
