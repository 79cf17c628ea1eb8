package io.chapbook.structure.note;

import io.chapbook.report.SourceSpan;
import io.chapbook.structure.measure.Line;
import io.chapbook.structure.outline.FoundNote;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.testing.ShownAnswers;
import io.chapbook.testing.SketchedStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each finder of notes alone makes of small stories on both sides of its limits, with all that
 * it tells: lines, words, place, and what each reason counts. A file belongs to one finder; {@link
 * SketchedStory} says how its stories are written. The last line below each is what its lines are
 * taken for when the finder is done.
 */
class NoteFindersTest {

  private static final RuleTable RULES = rules();

  private static final Weights WEIGHTS = new RuleTableReader().readWeights();

  private static final NoteVoice VOICE = new NoteVoice(RULES);

  private static final Map<String, Function<SketchedStory, String>> FINDERS = Map.of(
      "blocks.txt", NoteFindersTest::blocks,
      "closing.txt", story -> one(story, new UnlabelledNotes(RULES, VOICE, WEIGHTS)
          .closing(story.text(), story.claims(), story.section())),
      "labels.txt", NoteFindersTest::labels,
      "nested.txt", story -> all(story, new NestedNoteFinder(RULES, WEIGHTS)
          .find(story.text(), story.claims())),
      "notes.txt", NoteFindersTest::notes,
      "opening.txt", story -> one(story, new UnlabelledNotes(RULES, VOICE, WEIGHTS)
          .opening(story.text(), story.claims(), story.section())),
      "reach.txt", NoteFindersTest::reach);

  private static RuleTable rules() {
    RuleTableReader reader = new RuleTableReader();
    return reader.readRules(reader.readWords());
  }

  @TestFactory
  Stream<DynamicTest> aFinderTellsOfEachStoryWhatItsFileShows() {
    return ShownAnswers.tests("notes", SketchedStory::new, FINDERS);
  }

  private static String labels(SketchedStory story) {
    StringBuilder out = new StringBuilder();
    for (NoteLabel label : new NoteLabelFinder(RULES).find(story.text(), story.claims())) {
      Line line = story.text().line(label.line());
      out.append(label.line()).append(" \"").append(label.label()).append('"')
          .append(label.bracket() == 0 ? "" : " opens " + label.bracket())
          .append(label.sign() == 0 ? "" : " within " + label.sign())
          .append(label.alone() ? " alone" : "")
          .append(label.isCommonWord() ? " common" : "")
          .append(label.isSummary() ? " summary" : "")
          .append(' ').append(story.words(label.textStart(), line.textEnd()))
          .append(' ').append(label.evidence()).append('\n');
    }
    return out + story.roles();
  }

  private static String notes(SketchedStory story) {
    List<NoteLabel> labels = new NoteLabelFinder(RULES).find(story.text(), story.claims());
    return all(story, new NoteDetector(RULES, WEIGHTS)
        .detect(story.text(), story.claims(), story.headings(), labels));
  }

  /** How far the first label's note reaches, where nothing but it may follow and where more may. */
  private static String reach(SketchedStory story) {
    NoteLabel label = first(story);
    SourceSpan space = new SourceSpan(label.line(), story.section().endLine());
    StringBuilder out = new StringBuilder();
    for (boolean toTheEnd : new boolean[] {false, true}) {
      NoteExtent.Reach reach = new NoteExtent(VOICE)
          .reach(story.text(), story.claims(), space, label, toTheEnd);
      out.append(toTheEnd ? "all to the end: " : "story may follow: ").append(reach.endLine())
          .append(' ').append(story.words(label.textStart(), reach.textEnd())).append('\n');
    }
    return out.toString();
  }

  /** What the note's surroundings say, and from which lines on it would go on. */
  private static String blocks(SketchedStory story) {
    NoteLabel label = first(story);
    SourceSpan space = new SourceSpan(label.line(), story.section().endLine());
    NoteBlocks blocks = new NoteBlocks(VOICE);
    List<Integer> more = new ArrayList<>();
    for (int line = label.line() + 1; line <= space.endLine(); line++) {
      if (!story.text().isBlank(line)
          && blocks.goesOn(story.text(), story.claims(), line, space.endLine())) {
        more.add(line);
      }
    }
    return "fenced to " + blocks.fencedEnd(story.text(), story.claims(), space)
        + ", talks to " + blocks.talkEnd(story.text(), story.claims(), space, label)
        + ", goes on from " + more;
  }

  private static NoteLabel first(SketchedStory story) {
    return new NoteLabelFinder(RULES).find(story.text(), story.claims()).get(0);
  }

  private static String one(SketchedStory story, @Nullable FoundNote note) {
    return all(story, note == null ? List.of() : List.of(note));
  }

  private static String all(SketchedStory story, List<FoundNote> notes) {
    StringBuilder out = new StringBuilder();
    for (FoundNote note : notes) {
      out.append(note.span()).append(' ').append(note.position().label())
          .append(note.label() == null ? "" : " \"" + note.label() + '"')
          .append(' ').append(story.words(note.textStart(), note.textEnd()))
          .append(' ').append(SketchedStory.shown(note.decision())).append('\n');
    }
    return out + story.roles();
  }
}
