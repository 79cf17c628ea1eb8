package io.chapbook.structure.scene;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds scene breaks that are nothing but more room: in a text whose paragraphs keep one distance,
 * the few places where story is parted from story by a greater one. Only a text without other
 * breaks is read so, and only where the wide gaps are alike and rare.
 */
public final class BlankBreakFinder {

  private static final int FEWEST = 2;

  /** At most one gap in so many may be wide. */
  private static final int RARE = 5;

  /** Scenes have so many characters between gaps, in the middle of all. */
  private static final int SCENE = 400;

  /** An author who parts scenes so does it this often at least, in characters of story a gap. */
  private static final int OFTEN = 15_000;

  /** No paragraph is shorter, in characters, without a mark that ends a sentence. */
  private static final int SHORTEST = 40;

  private final int threshold;
  private final Evidence wideGap;
  private final Evidence again;

  /** A finder with the weights at hand; it keeps no state between texts. */
  public BlankBreakFinder(Weights weights) {
    this.threshold = weights.threshold("break");
    this.wideGap = weights.evidence("break.wide-gap");
    this.again = weights.evidence("break.again");
  }

  /**
   * The wide gaps, each by its first blank line, which is claimed.
   *
   * @param firstLine where the story begins; above it, gaps set off titles
   */
  public List<FoundSpan> find(MeasuredText text, Claims claims, int firstLine) {
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    List<Integer> wide = new ArrayList<>();
    int narrow = 0;
    int above = text.nextText(firstLine - 1);
    for (int line = text.nextText(above); above != 0 && line != 0; line = text.nextText(line)) {
      int gap = line - above - 1;
      if (claims.isFree(above) && claims.isFree(line) && gap == usual) {
        narrow++;
      } else if (gap > usual && isInsideStory(claims, above, line)
          && isProse(text.line(above)) && isProse(text.line(line))) {
        wide.add(above);
      }
      above = line;
    }
    boolean rare = wide.size() >= FEWEST && wide.size() * RARE <= narrow;
    boolean often = text.charactersBetween(firstLine, text.lineCount() + 1)
        <= OFTEN * (wide.size() + 1L);
    if (!rare || !often || !alike(text, wide) || !scenesBetween(text, wide)) {
      return List.of();
    }
    Decision decision = new Decision(
        List.of(wideGap, again),
        threshold,
        new Decision.RunnerUp("paragraph", 0));
    List<FoundSpan> breaks = new ArrayList<>();
    for (int line : wide) {
      int first = line + 1;
      claims.claim(first, LineRole.SCENE_BREAK);
      breaks.add(new FoundSpan(SourceSpan.ofLine(first), decision));
    }
    return breaks;
  }

  /** A paragraph or a line of speech; what is shorter may be a name, a number, a label. */
  private static boolean isProse(Line line) {
    return line.length() >= SHORTEST
        || "\"'\u201c\u2018\u00ab\u201e\u2014\u2013-".indexOf(line.first()) >= 0
        || ".!?\u2026\"\u201d\u00bb\u3002".indexOf(line.last()) >= 0
            && !Character.isDigit(line.first());
  }

  private static boolean isInsideStory(Claims claims, int above, int below) {
    for (int line = above; line <= below; line++) {
      if (!claims.isFree(line)) {
        return false;
      }
    }
    return true;
  }

  /** Whether half of the gaps have one size: an author who leaves room at random parts nothing by it. */
  private static boolean alike(MeasuredText text, List<Integer> wide) {
    int[] sizes = wide.stream().mapToInt(text::blanksAfter).sorted().toArray();
    int middle = sizes[sizes.length / 2];
    long same = wide.stream().filter(line -> text.blanksAfter(line) == middle).count();
    return same * 2 >= wide.size();
  }

  private static boolean scenesBetween(MeasuredText text, List<Integer> wide) {
    List<Integer> lengths = new ArrayList<>();
    for (int at = 0; at < wide.size(); at++) {
      int next = at + 1 < wide.size() ? wide.get(at + 1) : text.lineCount() + 1;
      lengths.add(text.charactersBetween(wide.get(at), next));
    }
    lengths.sort(null);
    return lengths.get(lengths.size() / 2) >= SCENE;
  }
}
