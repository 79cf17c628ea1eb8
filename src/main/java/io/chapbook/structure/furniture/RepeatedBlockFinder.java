package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds what every page of a site began and ended with, in a text put together from several pages:
 * the same short lines in the same order, again and again, menu entries among them. The first page
 * keeps its own, since it names title and author.
 */
final class RepeatedBlockFinder {

  /** So many lines in a row make a place known again. */
  private static final int IN_A_ROW = 3;

  private static final int LONGEST = 90;

  /** Three fields are a header. */
  private static final int FIELD = 2;

  private final RuleTable rules;
  private final SitePhrases phrases;

  /** A finder with the rules at hand. */
  RepeatedBlockFinder(RuleTable rules) {
    this.rules = rules;
    this.phrases = new SitePhrases(rules);
  }

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    List<Line> lines = text.lines().stream().filter(line -> !line.isBlank()).toList();
    boolean[] again = again(lines);
    Map<String, Integer> weights = new HashMap<>();
    List<Dropped> dropped = new ArrayList<>();
    for (int from = 0; from < lines.size(); from++) {
      int to = from;
      int weight = 0;
      while (to < lines.size() && again[to]) {
        Line line = lines.get(to);
        weight += weights.computeIfAbsent(line.text(), words -> weigh(line));
        to++;
      }
      if (weight >= SitePhrases.SURE) {
        drop(lines.subList(from, to), claims, dropped);
      }
      from = Math.max(from, to);
    }
    return dropped;
  }

  private int weigh(Line line) {
    return phrases.weigh(line) + (isField(line) ? FIELD : 0);
  }

  /** Whether a line is a field of a header, which some authors print over every chapter. */
  private boolean isField(Line line) {
    return line.length() <= LONGEST
        && rules.firstMatch(RuleLabel.HEADER_FIELD, RuleText.of(line.text())) != null;
  }

  /** Marks the lines that stand in a row of lines which stood so before. */
  private static boolean[] again(List<Line> lines) {
    boolean[] again = new boolean[lines.size()];
    Map<String, Integer> firstPlace = new HashMap<>();
    for (int at = 0; at + IN_A_ROW <= lines.size(); at++) {
      StringBuilder row = new StringBuilder();
      boolean shortRow = true;
      for (int line = at; line < at + IN_A_ROW; line++) {
        shortRow &= lines.get(line).length() <= LONGEST && !lines.get(line).isSymbols();
      }
      for (int line = at; shortRow && line < at + IN_A_ROW; line++) {
        row.append(key(lines.get(line).text())).append('\n');
      }
      Integer first = shortRow ? firstPlace.putIfAbsent(row.toString(), at) : null;
      if (first != null && first + IN_A_ROW <= at) {
        for (int line = at; line < at + IN_A_ROW; line++) {
          again[line] = true;
        }
      }
    }
    return again;
  }

  /** The letters and digits: a mark that moves from entry to entry makes no other line. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
    return key.toString().toLowerCase(Locale.ROOT);
  }

  private static void drop(List<Line> lines, Claims claims, List<Dropped> dropped) {
    for (Line line : lines) {
      if (claims.isFree(line.number())) {
        claims.claim(line.number(), LineRole.DROPPED);
        dropped.add(new Dropped(
            SourceSpan.ofLine(line.number()), "printed by the site on every page"));
      }
    }
  }
}
