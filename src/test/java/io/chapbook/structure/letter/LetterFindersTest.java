package io.chapbook.structure.letter;

import io.chapbook.structure.measure.Line;
import io.chapbook.structure.outline.FoundSpan;
import io.chapbook.structure.rule.RuleTable;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.structure.rule.Weights;
import io.chapbook.testing.ShownAnswers;
import io.chapbook.testing.SketchedStory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each finder of letters alone makes of small stories on both sides of its limits, with all
 * that it tells: lines, and what each reason counts. A file belongs to one finder; {@link
 * SketchedStory} says how its stories are written. The last line below each is what its lines are
 * taken for when the finder is done.
 */
class LetterFindersTest {

  private static final RuleTable RULES = rules();

  private static final Weights WEIGHTS = new RuleTableReader().readWeights();

  private static final Map<String, Function<SketchedStory, String>> FINDERS = Map.of(
      "announced.txt", LetterFindersTest::letters,
      "closed.txt", LetterFindersTest::letters,
      "greeted.txt", LetterFindersTest::letters,
      "markup.txt", story -> all(story, new MarkedQuotations(RULES, WEIGHTS)
          .find(story.text(), story.claims())),
      "quoted.txt", LetterFindersTest::quoted,
      "set-off.txt", story -> all(story, new SetOffLetter(RULES, WEIGHTS)
          .find(story.text(), story.claims())));

  private static RuleTable rules() {
    RuleTableReader reader = new RuleTableReader();
    return reader.readRules(reader.readWords());
  }

  @TestFactory
  Stream<DynamicTest> aFinderTellsOfEachStoryWhatItsFileShows() {
    return ShownAnswers.tests("letters", SketchedStory::new, FINDERS);
  }

  private static String letters(SketchedStory story) {
    return all(story, new LetterDetector(RULES, WEIGHTS).detect(story.text(), story.claims()));
  }

  /** Of each line that opens a quotation, what is asked of it. */
  private static String quoted(SketchedStory story) {
    StringBuilder out = new StringBuilder();
    for (Line line : story.text().linesWithText()) {
      int at = line.number();
      if (QuotedLetter.opens(line.first())) {
        out.append(at)
            .append(QuotedLetter.mayBegin(story.text(), story.claims(), line)
                ? " opened" : " closed")
            .append(", with what is above from ")
            .append(QuotedLetter.start(story.text(), story.claims(), at))
            .append(QuotedLetter.hasCaption(story.text(), story.claims(), at) ? " (a caption)" : "")
            .append(", running to ").append(QuotedLetter.end(story.text(), story.claims(), at))
            .append(", whole to ").append(QuotedLetter.wholeEnd(story.text(), story.claims(), at))
            .append(QuotedLetter.isSpeech(story.text(), at) ? ", speech\n" : "\n");
      }
    }
    return out.toString();
  }

  private static String all(SketchedStory story, List<FoundSpan> letters) {
    StringBuilder out = new StringBuilder();
    for (FoundSpan letter : letters) {
      out.append(letter.span()).append(' ')
          .append(SketchedStory.shown(letter.decision())).append('\n');
    }
    return out + story.roles();
  }
}
