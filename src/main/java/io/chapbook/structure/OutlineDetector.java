package io.chapbook.structure;

import io.chapbook.report.Finding;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.front.DescriptionFinder;
import io.chapbook.structure.front.NoticeFinder;
import io.chapbook.structure.front.RepeatedTops;
import io.chapbook.structure.front.TitleDetector;
import io.chapbook.structure.front.TitleDeviser;
import io.chapbook.structure.furniture.FurnitureFinder;
import io.chapbook.structure.header.SourceHeaderReader;
import io.chapbook.structure.heading.FileHeadings;
import io.chapbook.structure.heading.HeadingDetector;
import io.chapbook.structure.language.LanguageDetector;
import io.chapbook.structure.letter.LetterDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.note.NoteDetector;
import io.chapbook.structure.note.NoteLabel;
import io.chapbook.structure.note.NoteLabelFinder;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.Dropped;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

  /**
   * What is found first.
   *
   * @param notices headers and licences of archives
   * @param header the fields before the story
   * @param dropped lines to leave out
   * @param labels the lines that begin with a note's label
   * @param descriptionLabel the line of the description's label, or 0
   * @param named a title with a byline below it, or null
   * @param tops what stands above the story again and again
   */
  record Opening(
      List<SourceSpan> notices,
      SourceHeader header,
      List<Dropped> dropped,
      List<NoteLabel> labels,
      int descriptionLabel,
      TitleDetector.@Nullable Named named,
      RepeatedTops.Found tops) {

    Set<Integer> labelLines() {
      return labels.stream().map(NoteLabel::line).collect(Collectors.toSet());
    }
  }

  private final NoticeFinder notices;
  private final SourceHeaderReader headers;
  private final FurnitureFinder furniture;
  private final NoteLabelFinder noteLabels;
  private final DescriptionFinder descriptions;
  private final RepeatedTops repeatedTops;
  private final HeadingDetector headings;
  private final FileHeadings fileHeadings;
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
    this.headers = new SourceHeaderReader(rules, words, new LanguageNames());
    this.furniture = new FurnitureFinder(rules, weights);
    this.noteLabels = new NoteLabelFinder(rules);
    this.descriptions = new DescriptionFinder(rules, weights);
    this.repeatedTops = new RepeatedTops(rules, weights);
    this.headings = new HeadingDetector(rules, words, weights);
    this.fileHeadings = new FileHeadings(rules, words, weights);
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
    SourceHeader header = opening.header();
    List<Dropped> dropped = new ArrayList<>(opening.dropped());
    RepeatedTops.Found tops = opening.tops();
    HeadingDetector.Result found = headings.detect(text, claims);
    dropped.addAll(found.repeats());
    tops.show(claims);
    TitleDetector.Result front =
        titles.detect(text, claims, header, found.headings(), opening.named())
            .orTitled(() -> tops.title(text, claims));
    dropped.addAll(tops.settle(claims));
    headers.claimAbove(text, claims, header);
    List<FoundHeading> chapters = new ArrayList<>(found.headings());
    if (front.heading() != null) {
      chapters.remove(front.heading());
      claims.claimAll(front.heading().span(), LineRole.TITLE);
    }
    dropped.addAll(
        furniture.findAround(text, claims, chapters, front.title(), front.author()));
    dropped.sort(Comparator.comparing(Dropped::span));
    int label = opening.descriptionLabel();
    FoundSpan description =
        descriptions.find(text, claims, header.summaryAt(label), label, chapters);
    List<FoundSpan> breaks = sceneBreaks.detect(text, claims);
    FileHeadings.Result files =
        fileHeadings.complete(text, claims, chapters, opening.labelLines());
    chapters = files.headings();
    List<FoundNote> foundNotes = notes.detect(text, claims, chapters, opening.labels());
    BitSet noteLines = linesOf(foundNotes);
    breaks.removeIf(one -> noteLines.get(one.span().startLine()));
    List<FoundSpan> foundLetters = letters.detect(text, claims);
    if (breaks.isEmpty()) {
      breaks.addAll(blankBreaks.find(text, claims, storyStart(chapters, front.title())));
    }
    FoundText title = front.title() != null ? front.title() : deviser.devise(text, claims);
    FoundLanguage language = languages.detect(text, claims, header);
    List<Finding> findings = inOrder(Stream.of(found.findings(), files.findings(),
        OutlineFindings.about(
            text, language, title, front.author(), chapters, foundNotes, dropped)));
    return new Outline(
        language, title, front.author(), label, description, chapters, foundNotes, breaks,
        foundLetters, found.contents(), opening.notices(), dropped, claims, findings, header);
  }

  /**
   * Finds and claims what is unmistakable, before anything can take it for a heading; tops that
   * repeat are hidden.
   */
  Opening open(MeasuredText text, Claims claims) {
    List<SourceSpan> foundNotices = notices.find(text, claims);
    SourceHeader header = headers.read(text, claims);
    List<Dropped> dropped = furniture.find(text, claims);
    List<NoteLabel> labels = noteLabels.find(text, claims);
    int descriptionLabel = descriptions.findLabel(text, claims);
    TitleDetector.Named named = titles.findNamed(text, claims, dropped);
    if (named != null) {
      dropped.addAll(furniture.findTitles(text, claims, named.title(), named.author()));
    }
    titles.claimDeclared(text, claims, header);
    RepeatedTops.Found tops = repeatedTops.find(text, claims);
    tops.hide(claims);
    return new Opening(foundNotices, header, dropped, labels, descriptionLabel, named, tops);
  }

  private static List<Finding> inOrder(Stream<List<Finding>> lists) {
    return lists.flatMap(List::stream)
        .sorted(Comparator.comparingInt(
            (Finding one) -> one.span() == null ? 0 : one.span().startLine()))
        .toList();
  }

  /** The first line below the first heading or, where there is none, the title. */
  private static int storyStart(List<FoundHeading> headings, @Nullable FoundText title) {
    int before = headings.isEmpty()
        ? title == null ? 0 : title.line()
        : headings.get(0).span().endLine();
    return before + 1;
  }

  private static BitSet linesOf(List<FoundNote> notes) {
    BitSet lines = new BitSet();
    notes.forEach(note -> lines.set(note.span().startLine(), note.span().endLine() + 1));
    return lines;
  }
}
