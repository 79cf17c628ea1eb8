package io.chapbook.structure;

import io.chapbook.limit.Deadline;
import io.chapbook.report.Finding;
import io.chapbook.structure.correction.Corrections;
import io.chapbook.structure.correction.OutlineCorrector;
import io.chapbook.structure.front.DescriptionFinder;
import io.chapbook.structure.front.MarkedFront;
import io.chapbook.structure.front.PageName;
import io.chapbook.structure.front.RepeatedTops;
import io.chapbook.structure.front.TitleDetector;
import io.chapbook.structure.front.TitleDeviser;
import io.chapbook.structure.furniture.FurnitureFinder;
import io.chapbook.structure.header.SourceHeaderReader;
import io.chapbook.structure.heading.FileHeadings;
import io.chapbook.structure.heading.HeadingDetector;
import io.chapbook.structure.language.LanguageDetector;
import io.chapbook.structure.letter.LetterDetector;
import io.chapbook.structure.letter.MarkedQuotations;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.note.NoteDetector;
import io.chapbook.structure.note.NoteLabel;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.rule.LanguageNames;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.structure.scene.BlankBreakFinder;
import io.chapbook.structure.scene.SceneBreakDetector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From a measured text to its outline. The detectors run in a fixed order, each on the lines that
 * those before it left: what is unmistakable first, what needs the rest to be known last.
 *
 * <p>It keeps no state between texts, so any number of threads may share one.
 */
public final class OutlineDetector {

  private final OpeningDetector openings;
  private final PageName pageName;
  private final SourceHeaderReader headers;
  private final RuleTable rules;
  private final FurnitureFinder furniture;
  private final DescriptionFinder descriptions;
  private final HeadingDetector headings;
  private final FileHeadings fileHeadings;
  private final TitleDetector titles;
  private final SceneBreakDetector sceneBreaks;
  private final BlankBreakFinder blankBreaks;
  private final NoteDetector notes;
  private final MarkedQuotations quotations;
  private final LetterDetector letters;
  private final LanguageDetector languages;
  private final TitleDeviser deviser = new TitleDeviser();

  /**
   * A detector with the rules, words and weights at hand.
   *
   * @throws IllegalArgumentException when the table of weights lacks a row
   */
  public OutlineDetector(RuleTable rules, WordLists words, Weights weights) {
    this.rules = rules;
    this.pageName = new PageName(weights);
    this.headers = new SourceHeaderReader(rules, words, new LanguageNames());
    this.furniture = new FurnitureFinder(rules, weights, headers::isField);
    this.descriptions = new DescriptionFinder(rules, weights);
    this.headings = new HeadingDetector(rules, words, weights);
    this.fileHeadings = new FileHeadings(rules, words, weights);
    this.titles = new TitleDetector(rules, weights);
    this.sceneBreaks = new SceneBreakDetector(rules, weights);
    this.blankBreaks = new BlankBreakFinder(weights);
    this.notes = new NoteDetector(rules, weights);
    this.quotations = new MarkedQuotations(rules, weights);
    this.letters = new LetterDetector(rules, weights);
    this.languages = new LanguageDetector(words);
    this.openings =
        new OpeningDetector(rules, weights, headers, furniture, descriptions, headings, titles);
  }

  /** A detector with the rules that come with Chapbook. */
  public static OutlineDetector withStandardRules() {
    RuleTableReader reader = new RuleTableReader();
    WordLists words = reader.readWords();
    return new OutlineDetector(reader.readRules(words), words, reader.readWeights());
  }

  /** Makes ready what else is made when a text first needs it; it may be called at any time. */
  public void makeReady() {
    rules.compile();
  }

  /** The outline of a text. */
  public Outline detect(MeasuredText text) {
    return detect(text, Corrections.NONE, null);
  }

  /**
   * The outline of a text with what a person declares.
   *
   * @param corrections what goes before what is found
   * @param pattern what is found in those lines, and no others, that are headings; or null
   */
  public Outline detect(
      MeasuredText text, Corrections corrections, @Nullable Pattern pattern) {
    return detect(text, corrections, pattern, Deadline.NONE);
  }

  /**
   * The same for whoever does not wait for ever.
   *
   * @throws io.chapbook.limit.DeadlinePassedException when the time is over
   */
  public Outline detect(MeasuredText text, Corrections corrections, @Nullable Pattern pattern,
      Deadline deadline) {
    OutlineCorrector corrector =
        corrections.isNone() ? null : new OutlineCorrector(text, corrections);
    Outline outline = find(text, corrector, pattern, deadline);
    List<Finding> findings = new ArrayList<>(outline.findings());
    if (corrector != null) {
      outline = corrector.correct(outline, claims -> deviser.devise(text, claims));
      findings.addAll(corrector.findings());
    }
    findings.addAll(OutlineFindings.about(text, outline));
    findings.sort((one, other) -> Integer.compare(one.firstLine(), other.firstLine()));
    return outline.withFindings(findings);
  }

  /** The headings, with what is declared of them. */
  private HeadingDetector.Result findHeadings(
      MeasuredText text,
      Claims claims,
      @Nullable OutlineCorrector corrector,
      @Nullable Pattern pattern) {
    HeadingDetector.Result found = pattern == null
        ? headings.detect(text, claims)
        : headings.detect(text, claims, pattern);
    if (corrector == null) {
      return found;
    }
    OutlineCorrector.Headings corrected = corrector.headings(found.headings(), pattern != null);
    return headings.declare(text, claims, found, corrected.kept(), corrected.declared());
  }

  private Outline find(MeasuredText text, @Nullable OutlineCorrector corrector,
      @Nullable Pattern pattern, Deadline deadline) {
    Claims claims = new Claims(text.lineCount());
    Opening opening = openings.open(text, claims);
    deadline.check("its opening was read");
    SourceHeader header = opening.header();
    List<Dropped> dropped = new ArrayList<>(opening.dropped());
    RepeatedTops.Found tops = opening.tops();
    HeadingDetector.Result found = findHeadings(text, claims, corrector, pattern);
    deadline.check("its headings were looked for");
    List<NoteLabel> labels = opening.labels().stream()
        .filter(label -> claims.role(label.line()) != LineRole.HEADING)
        .toList();
    dropped.addAll(found.repeats());
    tops.show(claims);
    TitleDetector.Result read =
        titles.detect(text, claims, header, found.headings(), opening.named())
            .orTitled(() -> tops.title(text, claims));
    dropped.addAll(tops.settle(claims));
    headers.claimAbove(text, claims, header);
    List<FoundHeading> chapters = chapters(claims, found.headings(), read.heading());
    TitleDetector.Result front = completed(text, opening.marked(), read, chapters);
    dropped.addAll(pageName.drop(text, claims, front.title()));
    dropped.addAll(
        furniture.findAround(text, claims, chapters, front.title(), front.author()));
    dropped.sort((one, other) -> one.span().compareTo(other.span()));
    deadline.check("its title was looked for");
    FoundSpan description = description(text, claims, opening, chapters);
    List<FoundSpan> breaks = sceneBreaks.detect(text, claims);
    FileHeadings.Result files = files(text, claims, chapters, labels, pattern);
    chapters = files.headings();
    List<FoundNote> foundNotes = notes.detect(text, claims, chapters, labels);
    deadline.check("its notes were looked for");
    BitSet noteLines = linesOf(foundNotes);
    breaks.removeIf(one -> noteLines.get(one.span().startLine())
        || closesOpening(text, noteLines, claims, one.span().startLine()));
    releaseLost(claims, text, noteLines, chapters);
    List<FoundSpan> foundLetters = letters(text, claims);
    deadline.check("its letters were looked for");
    if (breaks.isEmpty()) {
      breaks.addAll(blankBreaks.find(text, claims, storyStart(chapters, front.title())));
    }
    FoundText title = front.title() != null ? front.title() : deviser.devise(text, claims);
    return new Outline(
        languages.detect(text, claims, header), title, front.author(),
        description == null ? 0 : opening.descriptionLabel(), description, null, chapters, foundNotes, breaks,
        foundLetters, found.contents(), opening.notices(), dropped, claims,
        Stream.concat(found.findings().stream(), files.findings().stream()).toList(), header);
  }

  private @Nullable FoundSpan description(
      MeasuredText text, Claims claims, Opening opening, List<FoundHeading> chapters) {
    int label = opening.descriptionLabel();
    FoundSpan declared = opening.marked().description();
    return declared != null
        ? declared
        : descriptions.find(text, claims, opening.header().summaryAt(label), label, chapters);
  }

  /** What is claimed before headings are looked for; trials of headings and notes begin there. */
  Opening open(MeasuredText text, Claims claims) {
    return openings.open(text, claims);
  }

  /** The headings with those that joined files begin with, unless a pattern names all. */
  private FileHeadings.Result files(
      MeasuredText text,
      Claims claims,
      List<FoundHeading> chapters,
      List<NoteLabel> labels,
      @Nullable Pattern pattern) {
    return pattern != null
        ? new FileHeadings.Result(chapters, List.of())
        : fileHeadings.complete(text, claims, chapters, lines(labels));
  }

  /** The headings but for the one that is the title; what is declared stays. */
  private static List<FoundHeading> chapters(
      Claims claims, List<FoundHeading> headings, @Nullable FoundHeading title) {
    List<FoundHeading> chapters = new ArrayList<>(headings);
    // A declared heading may repeat the line of another file, which is story or left out by now.
    chapters.stream().filter(OutlineDetector::isDeclared)
        .forEach(one -> claims.claimAll(one.span(), LineRole.HEADING));
    if (title != null && !isDeclared(title)) {
      chapters.remove(title);
      claims.claimAll(title.span(), LineRole.TITLE);
    }
    return chapters;
  }

  private static Set<Integer> lines(List<NoteLabel> labels) {
    return labels.stream().map(NoteLabel::line).collect(Collectors.toSet());
  }

  private static boolean isDeclared(FoundHeading heading) {
    return heading.decision().ground() == Ground.DECLARED;
  }

  /** Title and author with what markup says in place of what nobody else does. */
  private TitleDetector.Result completed(
      MeasuredText text,
      MarkedFront.Found marked,
      TitleDetector.Result front,
      List<FoundHeading> chapters) {
    return new TitleDetector.Result(
        front.title() != null ? front.title() : pageName.title(text, chapters),
        marked.author() != null ? marked.author() : front.author(),
        front.heading());
  }

  /** What markup quotes goes before what only reads like a letter. */
  private List<FoundSpan> letters(MeasuredText text, Claims claims) {
    List<FoundSpan> found = quotations.find(text, claims);
    found.addAll(letters.detect(text, claims));
    found.sort((one, other) -> one.span().compareTo(other.span()));
    return found;
  }

  /** The first line below the first heading or, where there is none, the title. */
  private static int storyStart(List<FoundHeading> headings, @Nullable FoundText title) {
    int before = headings.isEmpty()
        ? title == null ? 0 : title.line()
        : headings.get(0).span().endLine();
    return before + 1;
  }

  /** Lines that markup calls a note are story where a declared heading took the note's first. */
  private static void releaseLost(
      Claims claims, MeasuredText text, BitSet noteLines, List<FoundHeading> headings) {
    if (headings.stream().noneMatch(OutlineDetector::isDeclared)) {
      return;
    }
    for (int line = 1; line <= text.lineCount(); line++) {
      if (claims.role(line) == LineRole.NOTE && !noteLines.get(line)) {
        claims.claim(line, LineRole.STORY);
      }
    }
  }

  /** Whether nothing but a note stands between a heading and a break, which parts no scenes then. */
  private static boolean closesOpening(
      MeasuredText text, BitSet noteLines, Claims claims, int line) {
    int above = text.previousText(line);
    int first = above;
    while (first > 0 && noteLines.get(first)) {
      first = text.previousText(first);
    }
    return first < above && first > 0 && claims.role(first) == LineRole.HEADING;
  }

  private static BitSet linesOf(List<FoundNote> notes) {
    BitSet lines = new BitSet();
    notes.forEach(note -> lines.set(note.span().startLine(), note.span().endLine() + 1));
    return lines;
  }
}
