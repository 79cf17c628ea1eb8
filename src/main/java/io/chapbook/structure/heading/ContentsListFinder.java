package io.chapbook.structure.heading;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text's own list of chapters near its beginning: short lines under a label such as
 * "Contents", or without a label where the same lines come again later in the same order.
 */
final class ContentsListFinder {

  /** How far into the text a list may begin: its first lines, or its first fifth. */
  private static final int FIRST_LINES = 300;

  private static final int LONGEST_ENTRY = 110;

  private static final int FEWEST_UNLABELLED = 3;

  /** Headings that a list names have text between them, in characters; another list has not. */
  private static final int APART = 250;

  private final RuleTable rules;

  ContentsListFinder(RuleTable rules) {
    this.rules = rules;
  }

  /** The lists, label included, in the order of the text. */
  List<SourceSpan> find(MeasuredText text, Claims claims) {
    List<SourceSpan> found = new ArrayList<>();
    int last = Math.min(text.lineCount(), Math.max(FIRST_LINES, text.lineCount() / 5));
    for (int number = 1; number <= last; number++) {
      if (claims.isFree(number) && isLabel(text.line(number))) {
        SourceSpan list = labelled(text, claims, number);
        if (list != null) {
          found.add(list);
          number = list.endLine();
        }
      }
    }
    if (found.isEmpty()) {
      SourceSpan list = unlabelled(text, claims, last);
      if (list != null) {
        found.add(list);
      }
    }
    return found;
  }

  private boolean isLabel(Line line) {
    return !line.isBlank()
        && line.length() <= 40
        && rules.firstMatch(RuleLabel.CONTENTS_LABEL, RuleText.of(line.text())) != null;
  }

  /** The entries below a label end at a wide gap, a long line, or where the first entry recurs. */
  private static @Nullable SourceSpan labelled(MeasuredText text, Claims claims, int label) {
    int first = text.nextText(label);
    if (first == 0 || first - label > 4) {
      return null;
    }
    String firstKey = ContentsEntries.key(text.line(first).text());
    int end = 0;
    int entries = 0;
    for (int at = first; at != 0; at = text.nextText(at)) {
      Line line = text.line(at);
      boolean again = at > first && ContentsEntries.key(line.text()).equals(firstKey);
      boolean far = at > first && at - end > 2;
      if (again || far || line.length() > LONGEST_ENTRY || !claims.isFree(at)) {
        break;
      }
      entries++;
      end = at;
    }
    return entries >= 2 ? new SourceSpan(label, end) : null;
  }

  /** A title: short, neither speech nor the end of a sentence. */
  private static boolean mayBeEntry(Line line) {
    return line.length() <= LONGEST_ENTRY
        && line.letters() > 2
        && "\"\u201c\u2018'\u00ab".indexOf(line.first()) < 0
        && ".,;\"\u201d".indexOf(line.last()) < 0;
  }

  private static @Nullable SourceSpan unlabelled(MeasuredText text, Claims claims, int last) {
    Map<String, Integer> lastPlace = new HashMap<>();
    for (Line line : text.lines()) {
      if (mayBeEntry(line) && claims.isFree(line.number())) {
        lastPlace.put(ContentsEntries.key(line.text()), line.number());
      }
    }
    int start = 0;
    int end = 0;
    int entries = 0;
    int previousPlace = 0;
    for (int at = text.nextText(0); at != 0 && at <= last; at = text.nextText(at)) {
      Line line = text.line(at);
      int place = mayBeEntry(line)
          ? lastPlace.getOrDefault(ContentsEntries.key(line.text()), 0)
          : 0;
      boolean close = start == 0 || at - end <= 2;
      boolean apart = previousPlace == 0 || text.charactersBetween(previousPlace, place) > APART;
      if (claims.isFree(at) && place > at && place > previousPlace && close && apart) {
        start = start == 0 ? at : start;
        end = at;
        entries++;
        previousPlace = place;
      } else if (entries >= FEWEST_UNLABELLED) {
        break;
      } else {
        start = 0;
        entries = 0;
        previousPlace = 0;
      }
    }
    return entries >= FEWEST_UNLABELLED ? new SourceSpan(start, end) : null;
  }
}
