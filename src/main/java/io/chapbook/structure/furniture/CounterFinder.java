package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Dropped;
import java.util.List;

/** Lists the comment counters that were measured off the ends of lines. */
public final class CounterFinder {

  /** One entry for each line that had a counter. */
  public List<Dropped> find(MeasuredText text) {
    return text.lines().stream()
        .filter(line -> line.counterEnd() > line.textEnd())
        .map(CounterFinder::dropped)
        .toList();
  }

  private static Dropped dropped(Line line) {
    return new Dropped(
        SourceSpan.ofLine(line.number()), "comment counter at the line's end, left by the site");
  }
}
