package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.text.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds what every page of a site began and ended with, in a text put together from several pages:
 * the same short lines in the same order, again and again, menu entries among them. The first page
 * keeps its own, since it names title and author.
 */
final class RepeatedBlockFinder {

  private static final int IN_A_ROW = FirstRows.IN_A_ROW;

  /** Stands for the twin of a line that stands nowhere else. */
  private static final int ALONE = -1;

  /** Stands for a weight that nobody has asked for. */
  private static final int UNKNOWN = -1;

  /** Three fields are a header. */
  private static final int FIELD = 2;

  private final Predicate<Line> fields;
  private final SitePhrases phrases;

  /**
   * A finder with the rules at hand.
   *
   * @param fields whether a line is a field of a header
   */
  RepeatedBlockFinder(RuleTable rules, Predicate<Line> fields) {
    this.fields = fields;
    this.phrases = new SitePhrases(rules);
  }

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    List<Line> lines = text.linesWithText();
    int[] twins = twins(text, lines);
    int[] weights = new int[lines.size()];
    Arrays.fill(weights, UNKNOWN);
    List<Dropped> dropped = new ArrayList<>();
    text.sweep(blocks(twins))
        .filter(block -> weigh(block, lines, twins, weights) >= SitePhrases.SURE)
        .toList()
        .forEach(block -> drop(lines.subList(block.from(), block.to()), claims, dropped));
    return dropped;
  }

  /**
   * Lines in a row that all stand again.
   *
   * @param from the first, as it counts among the lines with text, from 0
   * @param to the one behind the last
   */
  private record RepeatedBlock(int from, int to) {}

  private static List<RepeatedBlock> blocks(int[] twins) {
    List<RepeatedBlock> blocks = new ArrayList<>();
    for (int from = 0; from < twins.length; from++) {
      int to = from;
      while (to < twins.length && twins[to] != ALONE) {
        to++;
      }
      if (to > from) {
        blocks.add(new RepeatedBlock(from, to));
        from = to;
      }
    }
    return blocks;
  }

  /**
   * What the lines of a block count together. Of those with the same words one is weighed; several
   * threads may find the same weight at once.
   */
  private int weigh(RepeatedBlock block, List<Line> lines, int[] twins, int[] weights) {
    int sum = 0;
    for (int at = block.from(); at < block.to(); at++) {
      int twin = twins[at];
      int weight = weights[twin];
      if (weight == UNKNOWN) {
        weight = weigh(lines.get(twin));
        weights[twin] = weight;
      }
      sum += weight;
    }
    return sum;
  }

  private int weigh(Line line) {
    return phrases.weigh(line) + (isField(line) ? FIELD : 0);
  }

  /** Whether a line is a field of a header, which some authors print over every chapter. */
  private boolean isField(Line line) {
    return FirstRows.isShort(line) && fields.test(line);
  }

  /**
   * For each line that stands in a row of lines which stood so before the line with the very same
   * words in that row, or itself where only letters and digits are the same; else {@link #ALONE}.
   */
  private static int[] twins(MeasuredText text, List<Line> lines) {
    int[] first = FirstRows.of(text, lines);
    int[] twins = new int[lines.size()];
    Arrays.fill(twins, ALONE);
    text.sweepParts(lines.size(),
        (from, to) -> compare(text.source().content(), lines, first, from, to, twins));
    return twins;
  }

  /** Compares the rows that begin on some lines with those that may have stood first. */
  private static void compare(
      String content, List<Line> lines, int[] first, int from, int to, int[] twins) {
    int[] row = new int[IN_A_ROW];
    int compared = 0;
    for (int at = from; at < to; at++) {
      if (compared > 0 && first[at] == first[at - 1] + 1) {
        // Two of its lines stood in the row before.
        System.arraycopy(row, 1, row, 0, IN_A_ROW - 1);
        compared--;
      } else {
        compared = 0;
      }
      for (int twin = 0; first[at] + IN_A_ROW <= at && twin != ALONE && compared < IN_A_ROW; ) {
        twin = twin(content, lines, first[at] + compared, at + compared);
        row[compared] = twin;
        compared += twin == ALONE ? 0 : 1;
      }
      if (compared == IN_A_ROW) {
        System.arraycopy(row, 0, twins, at, IN_A_ROW);
      }
    }
  }

  /** The first of two lines if they are the same, the second if all but signs are; else ALONE. */
  private static int twin(String text, List<Line> lines, int first, int second) {
    Line one = lines.get(first);
    Line other = lines.get(second);
    boolean whole = one.length() == other.length()
        && text.regionMatches(one.textStart(), text, other.textStart(), one.length());
    return whole ? first : Letters.folded(one.text()).equals(Letters.folded(other.text())) ? second : ALONE;
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
