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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
    String[] keys = new String[lines.size()];
    Map<String, Integer> firstPlace = new HashMap<>();
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      keys[at] = line.length() <= LONGEST && !line.isSymbols() ? key(line.text()) : null;
      int from = at - IN_A_ROW + 1;
      if (from < 0 || keys[at] == null || keys[at - 1] == null || keys[from] == null) {
        continue;
      }
      Integer first = firstPlace.putIfAbsent(
          keys[from] + '\n' + keys[at - 1] + '\n' + keys[at], from);
      if (first != null && first + IN_A_ROW <= from) {
        Arrays.fill(again, from, at + 1, true);
      }
    }
    return again;
  }

  /** The letters and digits: a mark that moves from entry to entry makes no other line. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
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
