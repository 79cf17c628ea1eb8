package io.chapbook.structure.heading;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.rule.Evidence;
import io.chapbook.structure.rule.RuleLabel;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.Weights;
import io.chapbook.text.LineMark;
import io.chapbook.text.TextPart;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that may be headings, and how what each one's own looks say is weighed; what it
 * has in common with others is weighed later.
 */
final class CandidateFinder {

  /** No heading seen so far was longer (2026-11: 122 characters, with a subtitle). */
  private static final int LONGEST = 140;

  /** A title page and what stands behind it end sooner. */
  private static final int FRONT_LINES = 150;

  private final Evidence inList;
  private final HeadingReader reader;
  private final RuleTable rules;
  private final CandidateWeigher weigher;
  private final Evidence beginsFile;

  CandidateFinder(HeadingReader reader, RuleTable rules, Weights weights) {
    this.inList = weights.evidence("heading.in-list");
    this.reader = reader;
    this.rules = rules;
    this.weigher = new CandidateWeigher(weights);
    this.beginsFile = weights.evidence("heading.begins-file");
  }

  /** The candidates among the lines that nobody has claimed, in the order of the text. */
  List<HeadingCandidate> find(MeasuredText text, Claims claims) {
    Set<Integer> fileStarts = fileStarts(text, claims);
    return text.sweepBegun()
        .filter(line -> claims.isFree(line.number()) && mayBeHeading(text, line))
        .map(line -> candidate(text, line, fileStarts))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable HeadingCandidate candidate(
      MeasuredText text, Line line, Set<Integer> fileStarts) {
    HeadingForm form = form(text, line);
    if (isTheEnd(line) || isFrontMatter(line, form)) {
      return null;
    }
    return new HeadingCandidate(line, form, () -> weigh(text, line, form, fileStarts));
  }

  private List<Evidence> weigh(
      MeasuredText text, Line line, HeadingForm form, Set<Integer> fileStarts) {
    List<Evidence> evidence = weigher.weigh(text, line, form);
    if (fileStarts.contains(line.number())) {
      evidence.add(beginsFile);
    }
    if (isInList(text, line, form)) {
      evidence.add(inList);
    }
    return evidence;
  }

  private HeadingForm form(MeasuredText text, Line line) {
    HeadingForm read = reader.read(line.text());
    int marked = text.markup().headingLevel(line.number());
    if (marked > 0) {
      return read.framed(Decoration.Kind.MARKUP, marked);
    }
    // Where markup says what a rule is, it frames nothing.
    boolean rules = !text.markup().of(LineMark.Kind.SCENE_BREAK).isEmpty();
    return rules ? read : HeadingFrame.framed(text, line, read);
  }

  /** The first line of each file of a joined text that nobody has claimed. */
  private static Set<Integer> fileStarts(MeasuredText text, Claims claims) {
    Set<Integer> starts = new HashSet<>();
    for (TextPart part : text.source().parts()) {
      int line = text.nextText(part.firstLine() - 1);
      while (line != 0 && !claims.isFree(line)) {
        line = text.nextText(line);
      }
      starts.add(line);
    }
    return starts;
  }

  /** Whether the number before or after its own stands right beside it, in a list of the story. */
  private boolean isInList(MeasuredText text, Line line, HeadingForm form) {
    return form.number() != null
        && form.word().isEmpty()
        && form.decoration().kind() != Decoration.Kind.MARKUP
        && (isNeighbour(text, line, form, text.nextText(line.number()), 1)
            || isNeighbour(text, line, form, text.previousText(line.number()), -1));
  }

  private boolean isNeighbour(
      MeasuredText text, Line line, HeadingForm form, int number, int step) {
    if (number == 0 || Math.abs(number - line.number()) > 2
        || text.line(number).length() > LONGEST) {
      return false;
    }
    HeadingForm other = reader.read(text.line(number).text());
    return other.rule() == form.rule()
        && other.number() != null
        && form.number() != null
        && other.number().value() == form.number().value() + step;
  }

  /** "The end." looks like a heading in every way and is none. */
  private boolean isTheEnd(Line line) {
    return line.length() <= 40
        && rules.firstMatch(RuleLabel.THE_END, line.text()) != null;
  }

  /** What stands behind a title page, and what a transcriber says of a picture, heads nothing. */
  private boolean isFrontMatter(Line line, HeadingForm form) {
    if (form.rule() != null) {
      return false;
    }
    String words = line.first() == '[' ? line.text() : "";
    return words.startsWith("[Illustration") || words.startsWith("[Footnote")
        || line.number() <= FRONT_LINES
            && rules.firstMatch(RuleLabel.CREDITS, line.text()) != null;
  }

  /** A forum prints this word alone above the title of each post that holds a chapter. */
  static boolean isBelowThreadmark(MeasuredText text, int number) {
    return number > 1
        && text.line(number - 1).first() == 'T'
        && text.line(number - 1).text().equals("Threadmarks");
  }

  /** {@code T}, and below it {@code he house stood}: a scanner read a large first letter alone. */
  private static boolean isDropCap(MeasuredText text, Line line) {
    boolean capital = line.length() <= 2 && Character.isUpperCase(line.first());
    int below = capital ? text.nextText(line.number()) : 0;
    return below != 0 && Character.isLowerCase(text.line(below).first());
  }

  private static boolean mayBeHeading(MeasuredText text, Line line) {
    if (line.isBlank() || line.length() > LONGEST || line.isSymbols() || isDropCap(text, line)) {
      return false;
    }
    int number = line.number();
    if (!text.markup().isEmpty()) {
      boolean marked = text.markup().headingLevel(number) > 0;
      if (marked || text.markup().isNoPlaceForHeading(number)) {
        return marked;
      }
    }
    boolean setOff =
        text.isBlank(number - 1)
            || line.indent().indexOf('\f') >= 0
            || text.isBlank(number + 1)
            || HeadingFrame.isBetweenRules(text, number)
            || isBelowThreadmark(text, number)
            || line.first() == '/' && number > 1 && text.line(number - 1).isSymbols()
            || !line.indent().equals(text.profile().usualIndent());
    return setOff || line.first() == '#' || line.first() == '=';
  }
}
