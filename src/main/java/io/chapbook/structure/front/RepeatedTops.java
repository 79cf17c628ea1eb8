package io.chapbook.structure.front;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.TextPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that stand at the top of most files of a joined text: the book's title, its author,
 * an archive's fields. They are no headings of chapters, and once is enough in a book.
 */
public final class RepeatedTops {

  /** So many lines with text at a file's top may be such lines. */
  private static final int TOP_LINES = 6;

  private static final int LONGEST = 120;

  /** A line that ends so is a refrain and no title. */
  private static final String SENTENCE_ENDS = ".,;:\u2026\"\u201d\u2019'\u00bb\u3002\uff0c";

  private final RuleTable rules;
  private final Decision title;

  /** A finder with the rules and weights at hand; it keeps no state between texts. */
  public RepeatedTops(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.title = new Decision(List.of(weights.evidence("title.tops-each-file")),
        weights.threshold("title"), new Decision.RunnerUp("paragraph", 0));
  }

  /**
   * Lines that repeat.
   *
   * @param repeats lines of later files, by the line of the first file that they repeat
   * @param why why the first of them would be the title
   */
  public record Found(Map<Integer, List<Integer>> repeats, Decision why) {

    /** Takes the lines out of sight of whoever looks for headings. */
    public void hide(Claims claims) {
      repeats.forEach((first, others) -> {
        if (claims.isFree(first)) {
          claims.claim(first, LineRole.DROPPED);
        }
        others.forEach(line -> claims.claim(line, LineRole.DROPPED));
      });
    }

    /** Lets those of the first file be seen again, since they may be the title. */
    public void show(Claims claims) {
      repeats.keySet().forEach(line -> {
        if (claims.role(line) == LineRole.DROPPED) {
          claims.claim(line, LineRole.STORY);
        }
      });
    }

    /** The title, if the first line of the first file stands above the others too; else null. */
    public @Nullable FoundText title(MeasuredText text, Claims claims) {
      int first = text.nextText(0);
      if (!repeats.containsKey(first) || !claims.isFree(first)
          || SENTENCE_ENDS.indexOf(text.line(first).last()) >= 0) {
        return null;
      }
      claims.claim(first, LineRole.TITLE);
      return new FoundText(TitleText.bare(text.line(first).text()), "", first, Ground.INFERRED,
          why);
    }

    /**
     * Leaves out the lines that repeat what turned out to be title, author or field; the others are
     * story again.
     */
    public List<Dropped> settle(Claims claims) {
      TreeSet<Integer> left = new TreeSet<>();
      repeats.forEach((first, others) -> {
        LineRole role = claims.role(first);
        if (role == LineRole.TITLE || role == LineRole.BYLINE || role == LineRole.HEADER) {
          left.addAll(others);
        } else {
          others.forEach(line -> claims.claim(line, LineRole.STORY));
        }
      });
      List<Dropped> dropped = new ArrayList<>();
      left.forEach(line -> dropped.add(new Dropped(
          SourceSpan.ofLine(line), "says the book's title, author or fields again")));
      return dropped;
    }
  }

  /** The lines that repeat; nothing is claimed yet. */
  public Found find(MeasuredText text, Claims claims) {
    List<TextPart> parts = text.source().parts();
    Map<Integer, List<Integer>> repeats = new TreeMap<>();
    if (parts.size() < 2) {
      return new Found(repeats, title);
    }
    Map<String, Integer> firstTop = new HashMap<>();
    top(text, 1, parts.get(1).firstLine()).forEach(
        line -> firstTop.putIfAbsent(key(text, line), line));
    for (int at = 1; at < parts.size(); at++) {
      int end = at + 1 < parts.size() ? parts.get(at + 1).firstLine() : text.lineCount() + 1;
      Set<Integer> taken = new HashSet<>();
      for (int line : top(text, parts.get(at).firstLine(), end)) {
        Integer first = firstTop.get(key(text, line));
        boolean open = claims.isFree(line) || claims.role(line) == LineRole.HEADER;
        if (first != null && open && taken.add(first)) {
          repeats.computeIfAbsent(first, key -> new ArrayList<>()).add(line);
        }
      }
    }
    repeats.values().removeIf(lines -> (lines.size() + 1) * 2 < parts.size());
    return new Found(repeats, title);
  }

  /** The first lines of a file that could be such lines. */
  private List<Integer> top(MeasuredText text, int from, int end) {
    List<Integer> lines = new ArrayList<>();
    int seen = 0;
    for (int line = text.nextText(from - 1); line != 0 && line < end && seen < TOP_LINES;
        line = text.nextText(line)) {
      seen++;
      String words = text.line(line).text();
      if (words.length() > LONGEST) {
        break;
      }
      boolean heading = rules.firstMatch(RuleLabel.HEADING, words) != null;
      if (!heading && !key(text, line).isEmpty()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static String key(MeasuredText text, int line) {
    return text.line(line).text().codePoints()
        .filter(Character::isLetterOrDigit).map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
