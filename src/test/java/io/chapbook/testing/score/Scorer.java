package io.chapbook.testing.score;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.Outline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the outline of one story with its truth. Optional lines count neither way. */
public final class Scorer {

  private static final Set<String> NOBODY = Set.of("", "unknown", "anonymous", "unknown author");

  private final MeasuredText text;
  private final Truth truth;
  private final Set<Integer> optional;
  private final Score score = new Score();

  private Scorer(MeasuredText text, Truth truth) {
    this.text = text;
    this.truth = truth;
    List<Integer> lines = truth.lines("optional_lines");
    this.optional = lines == null ? Set.of() : Set.copyOf(lines);
  }

  /** What was right, found and there, by every measure that the truth is labelled for. */
  public static Score score(MeasuredText text, Outline outline, Truth truth) {
    Scorer scorer = new Scorer(text, truth);
    scorer.scoreHeadings(outline.headings());
    scorer.scoreNotes(outline.notes().stream().map(FoundNote::span).toList());
    scorer.scoreBreaks(outline.sceneBreaks());
    scorer.scoreLetters(outline.letters());
    scorer.scoreAnswers(outline);
    return scorer.score;
  }

  /**
   * How heading lines compare with those of the truth. The story's own title, where it is set as a
   * heading, counts neither way.
   *
   * @param lines the first line of each heading
   */
  public static Tally headingLines(LabelledStory story, Collection<Integer> lines) {
    Scorer scorer = new Scorer(story.text(), story.truth());
    List<Truth.Heading> there = story.truth().headings();
    if (there == null) {
      return Tally.NONE;
    }
    String title = PlainTitle.of(story.truth().text("title"));
    List<Truth.Heading> open = new ArrayList<>(there);
    int right = 0;
    int found = 0;
    for (int line : lines) {
      int hit = takeFirst(open, heading -> heading.allLines().contains(line));
      boolean counts = hit > 0 || !scorer.optional.contains(line)
          && !PlainTitle.of(story.text().line(line).text()).equals(title);
      right += hit;
      found += counts ? 1 : 0;
    }
    return new Tally(right, found, there.size());
  }

  /** How the lines of notes compare with those of the truth. */
  public static Tally noteLines(LabelledStory story, List<SourceSpan> notes) {
    Scorer scorer = new Scorer(story.text(), story.truth());
    scorer.scoreNotes(notes);
    return scorer.score.of(Measure.NOTES);
  }

  private void scoreHeadings(List<FoundHeading> all) {
    List<Truth.Heading> there = truth.headings();
    if (there == null) {
      return;
    }
    List<FoundHeading> found =
        all.stream().filter(one -> !optional.contains(one.span().startLine())).toList();
    List<Truth.Heading> open = new ArrayList<>(there);
    List<Truth.Heading> untold = new ArrayList<>(there);
    int right = 0;
    int told = 0;
    for (FoundHeading one : found) {
      int line = one.span().startLine();
      right += takeFirst(open, heading -> heading.allLines().contains(line));
      Set<String> variants = PlainTitle.variants(one.label());
      told += takeFirst(untold, heading ->
          PlainTitle.variants(heading.heading(), heading.title()).stream()
              .anyMatch(variants::contains));
    }
    score.add(Measure.HEADINGS, new Tally(right, found.size(), there.size()));
    score.add(Measure.HEADING_TITLES, new Tally(told, found.size(), there.size()));
  }

  /** Takes the first heading out that fits; each is there once. */
  private static int takeFirst(
      List<Truth.Heading> headings, java.util.function.Predicate<Truth.Heading> fits) {
    for (int at = 0; at < headings.size(); at++) {
      if (fits.test(headings.get(at))) {
        headings.remove(at);
        return 1;
      }
    }
    return 0;
  }

  private void scoreNotes(List<SourceSpan> all) {
    List<Truth.Note> notes = truth.notes("notes");
    if (notes == null) {
      return;
    }
    Set<Integer> there = new HashSet<>();
    notes.forEach(note -> addLines(there, note.start(), note.end()));
    there.removeAll(optional);
    Set<Integer> found = new HashSet<>();
    all.forEach(note -> addLines(found, note.startLine(), note.endLine()));
    found.removeAll(optional);
    Set<Integer> either = new HashSet<>();
    List<Truth.Note> optionalNotes = truth.notes("optional_notes");
    if (optionalNotes != null) {
      optionalNotes.forEach(note -> addLines(either, note.start(), note.end()));
    }
    found.removeIf(line -> either.contains(line) && !there.contains(line));
    score.add(Measure.NOTES, overlap(found, there));
  }

  private void scoreBreaks(List<FoundSpan> all) {
    List<Integer> breaks = truth.lines("scene_breaks");
    if (breaks == null) {
      return;
    }
    Set<Integer> there = new HashSet<>(breaks);
    there.removeAll(optional);
    Set<Integer> found = new HashSet<>();
    all.forEach(one -> found.add(one.span().startLine()));
    found.removeAll(optional);
    score.add(Measure.SCENE_BREAKS, overlap(found, there));
  }

  private void scoreLetters(List<FoundSpan> all) {
    int[][] letters = truth.letters();
    if (letters == null) {
      return;
    }
    Set<Integer> there = new HashSet<>();
    for (int[] letter : letters) {
      addLines(there, letter[0], letter[1]);
    }
    Set<Integer> found = new HashSet<>();
    all.forEach(one -> addLines(found, one.span().startLine(), one.span().endLine()));
    score.add(Measure.LETTERS, overlap(found, there));
  }

  private void addLines(Set<Integer> lines, int from, int to) {
    for (int line = from; line <= to; line++) {
      if (!text.isBlank(line)) {
        lines.add(line);
      }
    }
  }

  private static Tally overlap(Set<Integer> found, Set<Integer> there) {
    int right = (int) found.stream().filter(there::contains).count();
    return new Tally(right, found.size(), there.size());
  }

  private void scoreAnswers(Outline outline) {
    if (truth.asks("title")) {
      boolean devised = outline.title().ground() == Ground.DEVISED;
      String found = PlainTitle.of(outline.title().text());
      score.add(Measure.TITLE, Tally.answer(truth.has("title")
          ? answers("title", "alt_titles").contains(found)
          : devised || found.isEmpty()));
    }
    if (truth.asks("author")) {
      String found = PlainTitle.of(textOf(outline.author()));
      score.add(Measure.AUTHOR, Tally.answer(truth.has("author")
          ? answers("author", "alt_authors").contains(found)
          : NOBODY.contains(found)));
    }
    if (truth.asks("description")) {
      boolean found = outline.description() != null;
      score.add(Measure.DESCRIPTION, Tally.answer(found == truth.has("description")));
    }
  }

  private static @Nullable String textOf(@Nullable FoundText found) {
    return found == null ? null : found.text();
  }

  private Set<String> answers(String name, String others) {
    Set<String> answers = new HashSet<>();
    answers.add(PlainTitle.of(truth.text(name)));
    truth.others(others).forEach(other -> answers.add(PlainTitle.of(other)));
    return answers;
  }
}
