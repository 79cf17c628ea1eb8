package io.chapbook.structure.front;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weighs what speaks for and against a line's being the title: its place and its looks. */
final class TitleWeigher {

  private final int threshold;
  private final Evidence topHeading;
  private final Evidence aboveByline;
  private final Evidence firstBeforeHeading;
  private final Evidence firstLine;
  private final Evidence gapAfter;
  private final Evidence runIn;
  private final Evidence endsLikeSentence;
  private final Evidence underlined;
  private final Evidence tooLong;
  private final Evidence lowerCase;
  private final Evidence capitals;
  private final Evidence muchTextBelow;
  private final Evidence speech;

  TitleWeigher(Weights weights) {
    this.threshold = weights.threshold("title");
    this.topHeading = weights.evidence("title.top-heading");
    this.aboveByline = weights.evidence("title.above-byline");
    this.firstBeforeHeading = weights.evidence("title.first-line/before-heading");
    this.firstLine = weights.evidence("title.first-line/no-heading");
    this.gapAfter = weights.evidence("title.gap-after");
    this.runIn = weights.evidence("title.run-in");
    this.endsLikeSentence = weights.evidence("title.ends-like-sentence");
    this.underlined = weights.evidence("title.underlined");
    this.tooLong = weights.evidence("title.long");
    this.lowerCase = weights.evidence("title.lower-case");
    this.capitals = weights.evidence("title.capitals");
    this.muchTextBelow = weights.evidence("title.much-text-below");
    this.speech = weights.evidence("title.speech");
  }

  /** The sum that a title must reach. */
  int threshold() {
    return threshold;
  }

  /** What a heading counts that ranks above all others. */
  Evidence topHeading() {
    return topHeading;
  }

  /** What a byline below it counts. */
  Evidence aboveByline() {
    return aboveByline;
  }

  /**
   * Where the line stands.
   *
   * @param overByline whether a byline stands below it
   * @param first the text's first heading, or null
   */
  void weighPlace(
      Line line, boolean overByline, @Nullable FoundHeading first, List<Evidence> evidence) {
    if (overByline) {
      evidence.add(aboveByline);
    } else if (first == null) {
      evidence.add(firstLine);
    } else if (line.number() < first.span().startLine()) {
      evidence.add(firstBeforeHeading);
    }
  }

  /** How the line looks, and what stands below it. */
  void weighLooks(
      MeasuredText text,
      Claims claims,
      Line line,
      List<Line> top,
      boolean overByline,
      List<Evidence> evidence) {
    int usual = text.profile().blankBetweenParagraphs() ? 1 : 0;
    char last = line.last();
    int below = text.nextText(line.number());
    boolean overContents = below > line.number() + 1 && claims.role(below) == LineRole.CONTENTS;
    if (text.blanksAfter(line.number()) > usual || overContents) {
      evidence.add(gapAfter);
    } else if (!text.isBlank(line.number() + 1) && !overByline) {
      evidence.add(runIn);
    }
    if (last == '.' && !line.text().endsWith("...") || last == ',' || last == ';' || last == ':') {
      evidence.add(endsLikeSentence);
    }
    if (isUnderlined(text, line.number())) {
      evidence.add(underlined);
    }
    if (line.length() > 80) {
      evidence.add(tooLong);
    }
    if (Character.isLowerCase(line.first())) {
      evidence.add(lowerCase);
    }
    if (line.isAllCapitals()) {
      evidence.add(capitals);
    }
    if (!overByline && top.size() > 4) {
      evidence.add(muchTextBelow);
    }
    if ("\u201c\u00ab\"'\u2018".indexOf(line.first()) >= 0 && !overByline) {
      evidence.add(speech);
    }
  }

  /** Whether a rule of equals signs or dashes stands right below a line. */
  static boolean isUnderlined(MeasuredText text, int number) {
    if (number >= text.lineCount() || text.line(number + 1).length() < 3) {
      return false;
    }
    String below = text.line(number + 1).text();
    return below.chars().allMatch(c -> c == '=') || below.chars().allMatch(c -> c == '-')
        && !text.isBlank(number);
  }
}
