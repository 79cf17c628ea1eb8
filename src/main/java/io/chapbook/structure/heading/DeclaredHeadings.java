package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.DeclaredHeading;
import io.chapbook.structure.outline.FoundHeading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the headings that somebody declares, and gives them their place among the others. */
final class DeclaredHeadings {

  private final HeadingReader reader;
  private final HeadingLevels levels;

  DeclaredHeadings(HeadingReader reader, HeadingLevels levels) {
    this.reader = reader;
    this.levels = levels;
  }

  /**
   * The headings that stay and those that are declared, in the order of the text.
   *
   * @param ranks tells the ranks that markup gives headings
   */
  List<FoundHeading> join(
      MeasuredText text,
      List<FoundHeading> kept,
      List<DeclaredHeading> declared,
      Function<List<FoundHeading>, Map<Integer, Integer>> ranks) {
    List<FoundHeading> all = new ArrayList<>();
    kept.forEach(one -> all.add(one.atLevel(1)));
    declared.forEach(one -> all.add(read(text, one)));
    all.sort(Comparator.comparing(FoundHeading::span));
    Map<Integer, String> words = new HashMap<>();
    for (FoundHeading one : all) {
      int line = one.span().startLine();
      words.put(line, reader.read(text.line(line).text()).word());
    }
    Map<Integer, Integer> given = new HashMap<>();
    declared.forEach(one -> given.put(one.span().startLine(), one.level()));
    return levels.byRank(levels.assign(all, words), ranks.apply(all)).stream()
        .map(one -> {
          int level = given.getOrDefault(one.span().startLine(), 0);
          return level == 0 ? one : one.atLevel(level);
        })
        .toList();
  }

  private FoundHeading read(MeasuredText text, DeclaredHeading declared) {
    Line first = text.line(declared.span().startLine());
    HeadingForm form = reader.read(first.text());
    List<String> lines = new ArrayList<>();
    lines.add(form.shown(first.text()));
    for (int at = first.number() + 1; at <= declared.span().endLine(); at++) {
      // A rule below a heading only underlines it.
      if (!text.isBlank(at) && !text.line(at).isSymbols()) {
        lines.add(Decoration.shownOf(text.line(at).text()));
      }
    }
    FoundHeading heading = new FoundHeading(
        declared.span(), lines, form.type(), form.number(), 1, declared.decision(), null,
        form.title());
    String label = declared.label();
    return label == null || label.equals(heading.label())
        ? heading
        : new FoundHeading(
            heading.span(), lines, form.type(), form.number(), 1, declared.decision(), label,
            form.title());
  }
}
