package io.chapbook.structure;

import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.front.DescriptionFinder;
import io.chapbook.structure.front.LanguageDetector;
import io.chapbook.structure.front.NoticeFinder;
import io.chapbook.structure.front.SourceHeader;
import io.chapbook.structure.front.SourceHeaderReader;
import io.chapbook.structure.front.TitleDetector;
import io.chapbook.structure.front.TitleDeviser;
import io.chapbook.structure.furniture.CounterFinder;
import io.chapbook.structure.furniture.JunkFinder;
import io.chapbook.structure.furniture.PageFurnitureFinder;
import io.chapbook.structure.furniture.RepeatedBlockFinder;
import io.chapbook.structure.furniture.SiteFooterFinder;
import io.chapbook.structure.furniture.SiteFurnitureFinder;
import io.chapbook.structure.furniture.SiteTopFinder;
import io.chapbook.structure.heading.HeadingDetector;
import io.chapbook.structure.letter.LetterDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.note.NoteDetector;
import io.chapbook.structure.note.NoteLabel;
import io.chapbook.structure.note.NoteLabelFinder;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.structure.outline.Outline;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.structure.rule.WordLists;
import io.chapbook.structure.scene.BlankBreakFinder;
import io.chapbook.structure.scene.SceneBreakDetector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a measured text to its outline. The detectors run in a fixed order, each on the lines that
 * those before it left: what is unmistakable first, what needs the rest to be known last.
 *
 * <p>It keeps no state between texts, so any number of threads may share one.
 */
public final class OutlineDetector {

  /**
   * What is found first.
   *
   * @param notices headers and licences of archives
   * @param header the fields before the story
   * @param dropped lines to leave out
   * @param labels the lines that begin with a note's label
   * @param descriptionLabel the line of the description's label, or 0
   * @param named a title with a byline below it, or null
   */
  record Opening(
      List<SourceSpan> notices,
      SourceHeader header,
      List<Dropped> dropped,
      List<NoteLabel> labels,
      int descriptionLabel,
      TitleDetector.@Nullable Named named) {}

  private final NoticeFinder notices;
  private final SourceHeaderReader headers;
  private final JunkFinder junk;
  private final CounterFinder counters = new CounterFinder();
  private final PageFurnitureFinder pageFurniture = new PageFurnitureFinder();
  private final SiteTopFinder siteTops;
  private final RepeatedBlockFinder repeatedBlocks;
  private final SiteFooterFinder siteFooters;
  private final SiteFurnitureFinder siteFurniture;
  private final NoteLabelFinder noteLabels;
  private final DescriptionFinder descriptions;
  private final HeadingDetector headings;
  private final TitleDetector titles;
  private final SceneBreakDetector sceneBreaks;
  private final BlankBreakFinder blankBreaks;
  private final NoteDetector notes;
  private final LetterDetector letters;
  private final LanguageDetector languages;
  private final TitleDeviser deviser = new TitleDeviser();

  /**
   * A detector with the rules, words and weights at hand.
   *
   * @throws IllegalArgumentException when the table of weights lacks a row
   */
  public OutlineDetector(RuleTable rules, WordLists words, Weights weights) {
    this.notices = new NoticeFinder(rules);
    this.headers = new SourceHeaderReader(rules);
    this.junk = new JunkFinder(rules);
    this.siteTops = new SiteTopFinder(rules);
    this.repeatedBlocks = new RepeatedBlockFinder(rules);
    this.siteFooters = new SiteFooterFinder(rules);
    this.siteFurniture = new SiteFurnitureFinder(rules, weights);
    this.noteLabels = new NoteLabelFinder(rules);
    this.descriptions = new DescriptionFinder(rules, weights);
    this.headings = new HeadingDetector(rules, words, weights);
    this.titles = new TitleDetector(rules, weights);
    this.sceneBreaks = new SceneBreakDetector(rules, weights);
    this.blankBreaks = new BlankBreakFinder(weights);
    this.notes = new NoteDetector(rules, weights);
    this.letters = new LetterDetector(rules, weights);
    this.languages = new LanguageDetector(words);
  }

  /** A detector with the rules that come with Chapbook. */
  public static OutlineDetector withStandardRules() {
    RuleTableReader reader = new RuleTableReader();
    WordLists words = reader.readWords();
    return new OutlineDetector(reader.readRules(words), words, reader.readWeights());
  }

  /** The outline of a text. */
  public Outline detect(MeasuredText text) {
    Claims claims = new Claims(text.lineCount());
    Opening opening = open(text, claims);
    List<Dropped> dropped = new ArrayList<>(opening.dropped());
    HeadingDetector.Result found = headings.detect(text, claims);
    dropped.addAll(found.repeats());
    TitleDetector.Result front = titles.detect(
        text, claims, opening.header(), found.headings(), opening.named());
    headers.claimAbove(text, claims, opening.header());
    List<FoundHeading> chapters = new ArrayList<>(found.headings());
    if (front.heading() != null) {
      chapters.remove(front.heading());
      claims.claimAll(front.heading().span(), LineRole.TITLE);
    }
    dropped.addAll(siteFooters.find(text, claims, chapters));
    dropped.addAll(siteFurniture.find(text, claims, chapters, front.title(), front.author()));
    dropped.sort(Comparator.comparing(Dropped::span));
    FoundSpan description = descriptions.find(text, claims, opening.descriptionLabel(), chapters);
    List<FoundSpan> breaks = sceneBreaks.detect(text, claims);
    List<FoundNote> foundNotes = notes.detect(text, claims, chapters, opening.labels());
    breaks.removeIf(one -> isInside(foundNotes, one));
    List<FoundSpan> foundLetters = letters.detect(text, claims);
    if (breaks.isEmpty()) {
      breaks.addAll(blankBreaks.find(text, claims, storyStart(chapters, front.title())));
    }
    FoundText title = front.title() != null ? front.title() : deviser.devise(text, claims);
    List<Finding> findings = new ArrayList<>(found.findings());
    findings.addAll(OutlineFindings.about(text, title, front.author(), chapters, foundNotes, dropped));
    findings.sort(Comparator.comparingInt(one -> one.span() == null ? 0 : one.span().startLine()));
    return new Outline(
        languages.detect(text.source().content()), title, front.author(),
        opening.descriptionLabel(), description, chapters, foundNotes, breaks, foundLetters,
        found.contents(), opening.notices(), dropped, claims, findings);
  }

  /** Finds and claims what is unmistakable, before anything can take it for a heading. */
  Opening open(MeasuredText text, Claims claims) {
    List<SourceSpan> foundNotices = notices.find(text, claims);
    SourceHeader header = headers.read(text, claims);
    List<Dropped> dropped = junk.find(text, claims);
    dropped.addAll(counters.find(text));
    dropped.addAll(pageFurniture.find(text, claims));
    dropped.addAll(siteTops.find(text, claims));
    dropped.addAll(repeatedBlocks.find(text, claims));
    List<NoteLabel> labels = noteLabels.find(text, claims);
    int descriptionLabel = descriptions.findLabel(text, claims);
    TitleDetector.Named named = titles.findNamed(text, claims);
    titles.claimDeclared(text, claims, header);
    return new Opening(foundNotices, header, dropped, labels, descriptionLabel, named);
  }

  /** The first line below the first heading or, where there is none, the title. */
  private static int storyStart(List<FoundHeading> headings, @Nullable FoundText title) {
    int before = headings.isEmpty()
        ? title == null ? 0 : title.line()
        : headings.get(0).span().endLine();
    return before + 1;
  }

  private static boolean isInside(List<FoundNote> notes, FoundSpan sceneBreak) {
    int line = sceneBreak.span().startLine();
    return notes.stream().anyMatch(note -> note.span().contains(line));
  }
}
