package io.chapbook.structure.heading;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
  private static final int APART = 100;

  private final RuleTable rules;
  private final HeadingReader reader;

  ContentsListFinder(RuleTable rules, HeadingReader reader) {
    this.rules = rules;
    this.reader = reader;
  }

  /** The lists, label included, in the order of the text. */
  List<SourceSpan> find(MeasuredText text, Claims claims) {
    List<SourceSpan> found = new ArrayList<>();
    int last = Math.min(text.lastLine(), Math.max(FIRST_LINES, text.lastLine() / 5));
    List<Line> labels = text.sweep(text.lines().subList(0, last))
        .filter(line -> claims.isFree(line.number()) && isLabel(line)).toList();
    int listed = 0;
    for (Line label : labels) {
      SourceSpan list = label.number() > listed ? labelled(text, claims, label.number()) : null;
      if (list != null) {
        found.add(list);
        listed = list.endLine();
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
        && rules.firstMatch(RuleLabel.CONTENTS_LABEL, line.text()) != null;
  }

  /** The entries below a label end at a wide gap, a long line, or where the first entry recurs. */
  private static @Nullable SourceSpan labelled(MeasuredText text, Claims claims, int label) {
    int first = text.nextText(label);
    if (first == 0 || first - label > 4) {
      return null;
    }
    String firstKey = entryKey(text.line(first));
    int end = 0;
    int entries = 0;
    for (int at = first; at != 0; at = text.nextText(at)) {
      Line line = text.line(at);
      boolean again = at > first && entryKey(line).equals(firstKey);
      boolean far = at > first && at - end > 2;
      if (again || far || line.length() > LONGEST_ENTRY || !claims.isFree(at)) {
        break;
      }
      entries++;
      end = at;
    }
    return entries >= 2 ? new SourceSpan(label, end) : null;
  }

  /** An entry says the same as its heading, but for an address or a page number. */
  private static String entryKey(Line line) {
    return Letters.folded(ContentsEntries.withoutLink(line.text()));
  }

  /** A title: short, neither speech nor the end of a sentence. */
  private static boolean mayBeEntry(Line line) {
    return line.length() <= LONGEST_ENTRY
        && line.letters() > 2
        && "\"\u201c\u2018'\u00ab".indexOf(line.first()) < 0
        && ".,;\"\u201d".indexOf(line.last()) < 0;
  }

  private @Nullable SourceSpan unlabelled(MeasuredText text, Claims claims, int last) {
    Map<String, Integer> lastPlace = Map.of();
    int at = text.nextText(0);
    while (at != 0 && at <= last) {
      List<Integer> block = block(text, claims, at);
      if (mayBeList(text, block)) {
        lastPlace = lastPlace.isEmpty() ? lastPlaces(text, claims) : lastPlace;
        SourceSpan list = listed(text, block, lastPlace);
        if (list != null) {
          return list;
        }
      }
      at = text.nextText(block.isEmpty() ? at : block.get(block.size() - 1));
    }
    return null;
  }

  /** Where each line that may be an entry, or its heading, stands last, by its key. */
  private static Map<String, Integer> lastPlaces(MeasuredText text, Claims claims) {
    return text.sweepBegun()
        .filter(line -> mayBeEntry(line) && claims.isFree(line.number())
            && !runsOnBelow(text, line.number()))
        .collect(Collectors.toConcurrentMap(
            line -> Letters.folded(line.text()), Line::number, Math::max));
  }

  private static boolean runsOnBelow(MeasuredText text, int line) {
    return line < text.lineCount() && !text.isBlank(line + 1) && text.runsOn(line + 1);
  }

  private static boolean mayBeList(MeasuredText text, List<Integer> block) {
    return block.size() >= FEWEST_UNLABELLED
        && block.stream().filter(text::runsOn).count() * 2 <= block.size();
  }

  /** Lines that may be entries and stand together, one blank line between them at most. */
  private static List<Integer> block(MeasuredText text, Claims claims, int first) {
    List<Integer> block = new ArrayList<>();
    int at = first;
    while (at != 0 && claims.isFree(at) && mayBeEntry(text.line(at))
        && (block.isEmpty() || at - block.get(block.size() - 1) <= 2)) {
      block.add(at);
      at = text.nextText(at);
    }
    return block;
  }

  /** The part of a block from its first to its last entry that is a heading later on. */
  private @Nullable SourceSpan listed(
      MeasuredText text, List<Integer> block, Map<String, Integer> lastPlace) {
    int end = block.get(block.size() - 1);
    List<Integer> entries = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int line : block) {
      int place = place(text.line(line).text(), lastPlace);
      if (place > end) {
        entries.add(line);
        places.add(place);
      }
    }
    long inside = block.stream()
        .filter(line -> !entries.isEmpty() && line >= entries.get(0)
            && line <= entries.get(entries.size() - 1))
        .count();
    boolean most = entries.size() >= FEWEST_UNLABELLED && entries.size() * 3L >= inside * 2;
    return most && inOrder(text, places)
        ? new SourceSpan(entries.get(0), entries.get(entries.size() - 1))
        : null;
  }

  /** Where an entry's title stands last, by its whole text or by what follows its number. */
  private int place(String entry, Map<String, Integer> lastPlace) {
    String bare = ContentsEntries.withoutLink(entry);
    int whole = lastPlace.getOrDefault(Letters.folded(bare), 0);
    String title = Letters.folded(reader.read(bare).title());
    return Math.max(whole, title.length() > 1 ? lastPlace.getOrDefault(title, 0) : 0);
  }

  /** Whether the headings stand in the list's order and have text between them, most of them. */
  private static boolean inOrder(MeasuredText text, List<Integer> places) {
    int good = 0;
    for (int at = 1; at < places.size(); at++) {
      good += text.charactersBetween(places.get(at - 1), places.get(at)) > APART ? 1 : 0;
    }
    return good * 4 >= (places.size() - 1) * 3;
  }
}
