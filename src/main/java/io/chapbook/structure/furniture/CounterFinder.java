package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lists the comment counters that were measured off the ends of lines. */
final class CounterFinder {

  private static final Pattern ALONE = Pattern.compile("\\+|\\d{1,4}\\+?");

  /** So many counters on lines of their own are no accident. */
  private static final int FEWEST = 5;

  /** One entry for each line that had a counter; lines that are nothing else are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    List<Dropped> dropped = new ArrayList<>();
    List<Line> alone = new ArrayList<>();
    int rising = 0;
    int previous = 0;
    List<Line> counted = text.sweep()
        .filter(line -> line.counterEnd() > line.textEnd() || isCounter(line)).toList();
    for (Line line : counted) {
      if (line.counterEnd() > line.textEnd()) {
        dropped.add(dropped(line));
      } else {
        alone.add(line);
        int value = line.text().equals("+") ? 0 : Integer.parseInt(line.text().replace("+", ""));
        rising += value == previous + 1 ? 1 : 0;
        previous = value;
      }
    }
    boolean counters = alone.stream().anyMatch(line -> line.text().equals("+"));
    if (counters && alone.size() >= FEWEST && rising * 3 < alone.size()) {
      for (Line line : alone) {
        claims.claim(line.number(), LineRole.DROPPED);
        dropped.add(dropped(line));
      }
    }
    return dropped;
  }

  private static boolean isCounter(Line line) {
    return !line.isBlank() && line.length() <= 5 && ALONE.matcher(line.text()).matches();
  }

  private static Dropped dropped(Line line) {
    return new Dropped(
        SourceSpan.ofLine(line.number()), "comment counter at the line's end, left by the site");
  }
}
