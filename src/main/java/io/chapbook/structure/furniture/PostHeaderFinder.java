package io.chapbook.structure.furniture;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.LineRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what a forum prints over each post: the post's number and, on the lines beside it, its day
 * and whoever posted. The number alone tells the block; a name is told by standing in most blocks.
 */
final class PostHeaderFinder {

  /** One post may quote such a line; a thread has several. */
  private static final int FEWEST = 2;

  /** A block has no more lines. */
  private static final int MOST_LINES = 6;

  private static final Pattern NUMBER =
      Pattern.compile("(?i:(?:post|reply|message)\\s*)?#\\s?\\d{1,6}(?:\\s*[/|].{0,30})?");

  private static final Pattern DAY = Pattern.compile(
      "(?i)(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?"
          + "(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d{1,2},?\\s+\\d{4}"
          + "|\\d{1,2}\\.?\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?\\s+\\d{4}"
          + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}.{0,8})?");

  /** The lines to leave out, in the order of the text; they are claimed. */
  List<Dropped> find(MeasuredText text, Claims claims) {
    List<List<Line>> blocks = text.sweep()
        .filter(line -> line.length() <= 40 && claims.isFree(line.number()) && mayBegin(line)
            && NUMBER.matcher(line.text()).matches())
        .map(line -> block(text, claims, line.number()))
        .toList();
    List<Dropped> dropped = new ArrayList<>();
    if (blocks.size() < FEWEST || blocks.stream().allMatch(PostHeaderFinder::isBareNumber)) {
      return dropped;
    }
    Map<String, Integer> uses = new HashMap<>();
    blocks.forEach(block ->
        block.stream().map(Line::text).distinct().forEach(words -> uses.merge(words, 1, Integer::sum)));
    for (List<Line> block : blocks) {
      for (Line line : block) {
        String words = line.text();
        boolean named = uses.get(words) >= FEWEST && uses.get(words) * 2 >= blocks.size();
        if (named || NUMBER.matcher(words).matches() || DAY.matcher(words).matches()) {
          claims.claim(line.number(), LineRole.DROPPED);
          dropped.add(
              new Dropped(SourceSpan.ofLine(line.number()), "printed by the forum over a post"));
        }
      }
    }
    return dropped;
  }

  /** {@code #3} with nothing beside it may as well number a chapter. */
  private static boolean isBareNumber(List<Line> block) {
    return block.size() == 1 && block.get(0).first() == '#';
  }

  private static boolean mayBegin(Line line) {
    return "#PpRrMm".indexOf(line.first()) >= 0 && Character.isDigit(line.last());
  }

  /** The lines without a blank one between them that hold a post's number. */
  private static List<Line> block(MeasuredText text, Claims claims, int number) {
    int from = number;
    while (number - from < MOST_LINES && !text.isBlank(from - 1)) {
      from--;
    }
    int to = number;
    while (to - number < MOST_LINES && !text.isBlank(to + 1)) {
      to++;
    }
    List<Line> block = new ArrayList<>();
    boolean small = to - from < MOST_LINES;
    for (int at = small ? from : number; at <= (small ? to : number); at++) {
      if (claims.isFree(at)) {
        block.add(text.line(at));
      }
    }
    return block;
  }
}
