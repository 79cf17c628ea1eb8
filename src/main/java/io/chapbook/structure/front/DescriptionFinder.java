package io.chapbook.structure.front;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.HeaderEntry;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.LineRule;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the description: under a label such as "Summary", or as the few words that stand before the
 * first heading of a text that has headings.
 */
public final class DescriptionFinder {

  private static final int FIRST_LINES = 150;

  /** A label, alone or before its words, is no longer than this. */
  private static final int LONGEST_LABEL = 40;

  private static final int LONGEST_CREDIT = 120;

  private static final int MOST_PARAGRAPHS = 8;

  private static final int LONGEST = 3000;

  /** With more story between the first heading and a label, the label is a word of the story. */
  private static final int LITTLE = 300;

  private final RuleTable rules;
  private final int threshold;
  private final Evidence beforeStory;
  private final Evidence beforeFirstHeading;
  private final Evidence shortAgainstChapter;

  /** A finder with the rules and weights at hand; it keeps no state between texts. */
  public DescriptionFinder(RuleTable rules, Weights weights) {
    this.rules = rules;
    this.threshold = weights.threshold("description");
    this.beforeStory = weights.evidence("description.before-story");
    this.beforeFirstHeading = weights.evidence("description.before-first-heading");
    this.shortAgainstChapter = weights.evidence("description.short-against-chapter");
  }

  /** The line of a description's label, or 0; it is claimed, so that it is not a heading. */
  public int findLabel(MeasuredText text, Claims claims) {
    int last = Math.min(FIRST_LINES, text.lineCount());
    for (int number = 1; number <= last; number++) {
      if (claims.isFree(number) && rule(text.line(number)) != null) {
        claims.claim(number, LineRole.DESCRIPTION_LABEL);
        return number;
      }
    }
    return 0;
  }

  private @Nullable LineRule rule(Line line) {
    boolean mayBe = line.letters() > 1
        && (line.length() <= LONGEST_LABEL || hasMark(line.text().substring(0, LONGEST_LABEL)));
    return mayBe ? rules.firstMatch(RuleLabel.DESCRIPTION_LABEL, line.text()) : null;
  }

  private static boolean hasMark(String start) {
    return start.indexOf(':') > 0 || start.contains(" - ");
  }

  /**
   * The description with its label, or null; its lines are claimed.
   *
   * @param summary the header's field at the label, if it is one, which tells where it ends; or null
   * @param label the line of its label, or 0
   */
  public @Nullable FoundSpan find(
      MeasuredText text,
      Claims claims,
      @Nullable HeaderEntry summary,
      int label,
      List<FoundHeading> headings) {
    boolean inStory = label > 0 && storyAbove(text, claims, label, headings) > LITTLE;
    if (inStory) {
      claims.claim(label, LineRole.STORY);
    }
    FoundSpan found = label > 0 && !inStory
        ? labelled(text, claims, label, summary == null ? label : summary.lastLine())
        : unlabelled(text, claims, headings);
    if (found != null) {
      claims.claimFree(found.span(), LineRole.DESCRIPTION);
    }
    return found;
  }

  /** The characters of story between the first heading and a label below it. */
  private static int storyAbove(
      MeasuredText text, Claims claims, int label, List<FoundHeading> headings) {
    int count = 0;
    int from = headings.isEmpty() ? label : headings.get(0).span().endLine() + 1;
    for (int line = from; line < label; line++) {
      count += claims.isFree(line) ? text.line(line).length() : 0;
    }
    return count;
  }

  private @Nullable FoundSpan labelled(
      MeasuredText text, Claims claims, int label, int lastOfField) {
    LineRule rule = rule(text.line(label));
    if (rule == null) {
      throw new IllegalArgumentException("line " + label + " bears no description's label");
    }
    int end = lastOfField;
    if (end == label && !rule.name().equals("description.labelled-line")) {
      end = underLabel(text, claims, label);
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(rule.evidence());
    evidence.add(beforeStory);
    return new FoundSpan(new SourceSpan(label, end), new Decision(evidence, threshold, null));
  }

  /**
   * The paragraphs under a label up to the next page, heading or wide gap. Where none of these comes
   * soon, the label covers one paragraph.
   */
  private static int underLabel(MeasuredText text, Claims claims, int label) {
    int first = text.nextText(label);
    if (first == 0 || !claims.isFree(first)) {
      return label;
    }
    int end = endOfParagraph(text, first);
    int oneParagraph = end;
    int paragraphs = 1;
    for (int next = text.nextText(end); next != 0; next = text.nextText(end)) {
      boolean wideGap = next - end > 2;
      if (!claims.isFree(next) || wideGap || isPageStart(text, first, next)) {
        return end;
      }
      if (++paragraphs > MOST_PARAGRAPHS) {
        return oneParagraph;
      }
      end = endOfParagraph(text, next);
    }
    return oneParagraph;
  }

  private static int endOfParagraph(MeasuredText text, int line) {
    int end = line;
    while (text.profile().isHardWrapped() && !text.isBlank(end + 1)) {
      end++;
    }
    return end;
  }

  private static boolean isPageStart(MeasuredText text, int first, int line) {
    return !text.line(line).indent().equals(text.line(first).indent());
  }

  /**
   * Who made the file, and its copyright, is no description; it goes with the archive's header.
   *
   * @return whether there is a copyright line
   */
  private boolean claimCredits(MeasuredText text, Claims claims, int before) {
    boolean copyright = false;
    for (int line = text.nextText(0); line != 0 && line < before; line = text.nextText(line)) {
      boolean credits = claims.isFree(line) && text.line(line).length() <= LONGEST_CREDIT
          && rules.firstMatch(RuleLabel.CREDITS, text.line(line).text()) != null;
      copyright |= text.line(line).length() <= LONGEST_CREDIT
          && rules.firstMatch(RuleLabel.COPYRIGHT, text.line(line).text()) != null;
      if (credits) {
        int end = endOfParagraph(text, line);
        claims.claimFree(new SourceSpan(line, end), LineRole.HEADER);
        line = end;
      }
    }
    return copyright;
  }

  private @Nullable FoundSpan unlabelled(
      MeasuredText text, Claims claims, List<FoundHeading> headings) {
    if (headings.isEmpty()) {
      return null;
    }
    int firstHeading = headings.get(0).span().startLine();
    int start = 0;
    int end = 0;
    int paragraphs = 0;
    int length = 0;
    if (claimCredits(text, claims, firstHeading)) {
      // What else stands on a copyright page is for its own sake: dedications, thanks, warnings.
      return null;
    }
    for (int line = text.nextText(0); line != 0 && line < firstHeading; line = text.nextText(line)) {
      if (claims.isFree(line)) {
        start = start == 0 ? line : start;
        end = line;
        paragraphs += text.isBlank(line - 1) || !text.profile().isHardWrapped() ? 1 : 0;
        length += text.line(line).length();
      }
    }
    int chapter = text.charactersBetween(firstHeading,
        headings.size() > 1 ? headings.get(1).span().startLine() : text.lineCount() + 1);
    boolean little = length <= LONGEST && length * 2 <= chapter && paragraphs <= MOST_PARAGRAPHS;
    if (start == 0 || !little || text.line(start).letters() < 30) {
      return null;
    }
    return new FoundSpan(
        new SourceSpan(start, end),
        new Decision(
            List.of(beforeFirstHeading, shortAgainstChapter),
            threshold,
            new Decision.RunnerUp("story", 0)));
  }
}
