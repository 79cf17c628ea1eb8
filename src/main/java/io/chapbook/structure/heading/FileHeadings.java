package io.chapbook.structure.heading;

import io.chapbook.book.SectionType;
import io.chapbook.report.Finding;
import io.chapbook.report.FindingCode;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.text.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that each file of a joined text opens a chapter: one that begins with no heading gets
 * one made from its name, which stands on the blank line above its first words. Gaps and repeats in
 * the numbers of files are reported where the headings have none.
 */
public final class FileHeadings {

  /** Where the first file begins; its title stands above all headings. */
  private static final int FIRST_START = 2;

  /** What stands before a heading may be a date or an address, and is no chapter of its own. */
  private static final int LITTLE = 200;

  private final RuleTable rules;
  private final WordLists words;
  private final Decision made;

  /** A finder with the rules, words and weights at hand; it keeps no state between texts. */
  public FileHeadings(RuleTable rules, WordLists words, Weights weights) {
    this.rules = rules;
    this.words = words;
    this.made = new Decision(
        List.of(weights.evidence("heading.file-name")), weights.threshold("heading"), null);
  }

  /**
   * What was found.
   *
   * @param headings all headings in the order of the text, the made ones among them
   * @param findings what was made, and what is wrong with the numbers
   */
  public record Result(List<FoundHeading> headings, List<Finding> findings) {

    public Result {
      headings = List.copyOf(headings);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Makes the headings that are missing, and claims their lines.
   *
   * @param headings the headings that stand in the text
   * @param noteLines the lines on which labels of notes stand
   */
  public Result complete(
      MeasuredText text, Claims claims, List<FoundHeading> headings, Set<Integer> noteLines) {
    List<TextPart> parts = text.source().parts();
    if (parts.isEmpty()) {
      return new Result(headings, List.of());
    }
    List<FoundHeading> all = new ArrayList<>(headings);
    List<Finding> findings = new ArrayList<>();
    // Hardly any text is joined, so the reader is made when one is.
    FileNameReader names = new FileNameReader(rules, words);
    List<FileName> read = names.read(parts.stream().map(part -> stem(part.name())).toList());
    for (int at = 0; at < parts.size(); at++) {
      int start = parts.get(at).firstLine();
      int end = at + 1 < parts.size() ? parts.get(at + 1).firstLine() - 1 : text.lineCount();
      int words = firstWords(text, claims, start, end);
      int place = words == 0 ? 0 : place(text, claims, start, words);
      if (place > 0 && !beginsWithHeading(text, claims, headings, noteLines, start, end)) {
        FoundHeading made = heading(read.get(at), place, headings);
        claims.claim(place, LineRole.HEADING);
        all.add(made);
        findings.add(Finding.at(
            SourceSpan.ofLine(words), FindingCode.FIL_001, made.label()));
      }
    }
    all.sort(Comparator.comparing(FoundHeading::span));
    findings.addAll(new FileNumbers(text.source(), read, all).check());
    return new Result(all, findings);
  }

  /** The file's own name without folder and ending. */
  private static String stem(String name) {
    String own = name.substring(name.lastIndexOf('/') + 1);
    int dot = own.lastIndexOf('.');
    return dot > 0 ? own.substring(0, dot) : own;
  }

  /** The first line of a file that is story, or 0. */
  private static int firstWords(MeasuredText text, Claims claims, int start, int end) {
    for (int line = start; line <= end; line++) {
      if (!text.isBlank(line) && claims.isFree(line)) {
        return line;
      }
    }
    return 0;
  }

  /** The blank line above the first words; the one above the file when there is none; else 0. */
  private static int place(MeasuredText text, Claims claims, int start, int words) {
    int above = words - 1;
    while (above >= start && claims.role(above) == LineRole.DROPPED) {
      above--;
    }
    if (isFreeBlank(text, claims, above)) {
      return above;
    }
    return isFreeBlank(text, claims, start - 1) && start > FIRST_START ? start - 1 : 0;
  }

  private static boolean isFreeBlank(MeasuredText text, Claims claims, int line) {
    return line >= 1 && text.isBlank(line) && claims.isFree(line);
  }

  private static boolean beginsWithHeading(
      MeasuredText text,
      Claims claims,
      List<FoundHeading> headings,
      Set<Integer> noteLines,
      int start,
      int end) {
    for (FoundHeading heading : headings) {
      int at = heading.span().startLine();
      if (at >= start && at <= end) {
        return storyBetween(text, claims, noteLines, start, at) <= LITTLE;
      }
    }
    return false;
  }

  /** The characters of story between two lines; what follows the label of a note is none. */
  private static int storyBetween(
      MeasuredText text, Claims claims, Set<Integer> noteLines, int from, int to) {
    int count = 0;
    for (int line = from; line < to && !noteLines.contains(line); line++) {
      count += claims.isFree(line) ? text.line(line).length() : 0;
    }
    return count;
  }

  private FoundHeading heading(FileName name, int line, List<FoundHeading> headings) {
    return new FoundHeading(
        SourceSpan.ofLine(line),
        List.of(name.label()),
        name.type(),
        null,
        level(line, headings),
        made);
  }

  /** As deep as the chapter before; below a part that stands right before. */
  private static int level(int line, List<FoundHeading> headings) {
    FoundHeading before = null;
    for (FoundHeading heading : headings) {
      if (heading.span().startLine() < line) {
        before = heading;
      }
    }
    if (before == null) {
      return 1;
    }
    boolean part = before.type() == SectionType.PART || before.type() == SectionType.VOLUME;
    return before.level() + (part ? 1 : 0);
  }
}
