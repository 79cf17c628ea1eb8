package io.chapbook.structure.heading;

import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.DeclaredHeading;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleText;
import io.chapbook.structure.rule.Weights;
import io.chapbook.structure.rule.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds the headings of a text and its own contents lists: gathers lines that may be headings, lets
 * families of them compete, joins second lines, gives levels.
 */
public final class HeadingDetector {

  /**
   * What was found.
   *
   * @param headings the headings in the order of the text
   * @param contents the text's own lists of chapters
   * @param repeats lines that say a heading a second time
   * @param findings gaps and repeats in the numbers, doubtful headings; none of a text that was joined
   *     of files, whose numbers {@link FileHeadings} sees to
   */
  public record Result(
      List<FoundHeading> headings,
      List<SourceSpan> contents,
      List<Dropped> repeats,
      List<Finding> findings) {

    public Result {
      headings = List.copyOf(headings);
      contents = List.copyOf(contents);
      repeats = List.copyOf(repeats);
      findings = List.copyOf(findings);
    }
  }

  /**
   * What is known before any weight has been added up.
   *
   * @param contents the text's own lists of chapters
   * @param folded the lines that may be headings
   * @param families the sets that they form
   */
  record Gathered(
      List<SourceSpan> contents, RepeatedHeadings.Folded folded, List<HeadingFamily> families) {}

  private final ContentsListFinder contentsLists;
  private final CandidateFinder candidates;
  private final RepeatedHeadings repeats = new RepeatedHeadings();
  private final FamilyFinder families;
  private final FamilyChooser chooser;
  private final SecondLineFinder secondLines;
  private final HeadingLevels levels = new HeadingLevels();
  private final NumberCheck numberCheck = new NumberCheck();
  private final HeadingReader reader;

  /** A detector with the rules, words and weights at hand; it keeps no state between texts. */
  public HeadingDetector(RuleTable rules, WordLists words, Weights weights) {
    this.reader = new HeadingReader(rules, words);
    this.contentsLists = new ContentsListFinder(rules, reader);
    this.secondLines = new SecondLineFinder(rules);
    this.candidates = new CandidateFinder(reader, rules, weights);
    this.families = new FamilyFinder(weights);
    this.chooser = new FamilyChooser(weights);
  }

  /**
   * Takes the lines that a pattern names for headings, and no others, and claims them. The text's
   * own list of chapters stays one.
   */
  public Result detect(MeasuredText text, Claims claims, Pattern pattern) {
    List<SourceSpan> contents = contentsLists.find(text, claims);
    contents.forEach(list -> claims.claimFree(list, LineRole.CONTENTS));
    List<DeclaredHeading> named = new PatternHeadings(pattern).find(text, claims);
    Result none = new Result(List.of(), contents, List.of(), List.of());
    return declare(text, claims, none, List.of(), named);
  }

  /**
   * The headings with those that somebody declares; levels and findings are made anew, and claims
   * are set right.
   *
   * @param found what was found
   * @param kept the headings of it that stay, as they stay
   * @param declared the headings that somebody declares
   */
  public Result declare(
      MeasuredText text,
      Claims claims,
      Result found,
      List<FoundHeading> kept,
      List<DeclaredHeading> declared) {
    found.headings().forEach(one -> claims.claimAll(one.span(), LineRole.STORY));
    List<FoundHeading> headings = new DeclaredHeadings(reader, levels)
        .join(text, kept, declared, one -> ranks(text, one));
    headings.forEach(one -> claims.claimAll(one.span(), LineRole.HEADING));
    return new Result(headings, found.contents(), found.repeats(), check(text, headings));
  }

  /** Whether a line reads as the heading of a chapter by its words or number alone. */
  public boolean isNamed(String line) {
    return reader.isNamed(line);
  }

  /** Finds the headings among the lines that nobody has claimed, and claims them. */
  public Result detect(MeasuredText text, Claims claims) {
    Gathered gathered = gather(text, claims);
    List<SourceSpan> contents = gathered.contents();
    TreeMap<Integer, FamilyChooser.Chosen> chosen =
        chooser.choose(text, gathered.families(), gathered.folded().candidates());
    List<Dropped> dropped = gathered.folded().dropped(chosen.keySet());
    dropped.forEach(one -> claims.claimAll(one.span(), LineRole.DROPPED));
    Map<Integer, Integer> seconds = secondLines.find(text, claims, chosen);
    List<FoundHeading> headings = new ArrayList<>();
    chosen.forEach(
        (number, one) -> headings.add(heading(text, one, seconds.getOrDefault(number, number))));
    headings.forEach(heading -> claims.claimAll(heading.span(), LineRole.HEADING));
    Map<Integer, String> words = new TreeMap<>();
    chosen.forEach((number, one) -> words.put(number, one.candidate().form().word()));
    List<FoundHeading> levelled =
        levels.byRank(levels.assign(headings, words), ranks(text, headings));
    return new Result(levelled, contents, dropped, check(text, levelled));
  }

  /** The ranks that markup gives headings, by their first lines; 0 for none. */
  private static Map<Integer, Integer> ranks(MeasuredText text, List<FoundHeading> headings) {
    Map<Integer, Integer> ranks = new TreeMap<>();
    headings.forEach(one -> ranks.put(
        one.span().startLine(), text.markup().headingLevel(one.span().startLine())));
    return ranks;
  }

  private List<Finding> check(MeasuredText text, List<FoundHeading> headings) {
    return text.source().parts().isEmpty()
        ? numberCheck.check(text.source(), headings) : List.of();
  }

  /** Finds the lines that may be headings and puts them together; contents lists are claimed. */
  Gathered gather(MeasuredText text, Claims claims) {
    List<SourceSpan> contents = contentsLists.find(text, claims);
    contents.forEach(list -> claims.claimFree(list, LineRole.CONTENTS));
    RepeatedHeadings.Folded folded = repeats.fold(text, candidates.find(text, claims));
    return new Gathered(
        contents, folded, families.find(text, folded.candidates(), entries(text, contents)));
  }

  private ContentsEntries entries(MeasuredText text, List<SourceSpan> contents) {
    ContentsEntries entries = new ContentsEntries();
    for (SourceSpan list : contents) {
      for (int line = list.startLine(); line <= list.endLine(); line++) {
        if (!text.isBlank(line)) {
          String entry = ContentsEntries.withoutLink(text.line(line).text());
          entries.add(entry);
          entries.add(reader.read(entry).title());
        }
      }
    }
    return entries;
  }

  private FoundHeading heading(
      MeasuredText text, FamilyChooser.Chosen chosen, int lastLine) {
    HeadingCandidate candidate = chosen.candidate();
    HeadingForm form = candidate.form();
    List<String> lines = new ArrayList<>();
    lines.add(form.shown(candidate.line().text()));
    if (lastLine > candidate.number()) {
      lines.add(Decoration.shownOf(text.line(lastLine).text()));
    }
    boolean underlined = form.decoration().kind() == Decoration.Kind.UNDERLINED;
    int end = Math.max(lastLine, candidate.number() + (underlined ? 1 : 0));
    return new FoundHeading(
        new SourceSpan(candidate.number(), end),
        lines,
        form.type(),
        form.number(),
        1,
        new Decision(
            chosen.evidence(),
            chooser.threshold(),
            new Decision.RunnerUp("paragraph", chooser.threshold() - chosen.score())),
        null,
        form.title());
  }
}
