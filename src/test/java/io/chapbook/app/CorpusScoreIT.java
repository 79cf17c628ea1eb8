package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chapbook.testing.docs.GeneratedPart;
import io.chapbook.testing.score.LabelledStory;
import io.chapbook.testing.score.Measure;
import io.chapbook.testing.score.ScoreTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Labelled texts beside the project, if there are any: what is found in them must not get worse. The
 * profile {@code score} also writes what was measured to docs/scores.md.
 */
class CorpusScoreIT {

  private static final Path TEXTS = Path.of(System.getProperty("chapbook.texts", "../shared"));

  private static final Path SCORES = Path.of("docs", "scores.md");

  /** F1 in percent that the corpus as a whole must keep. */
  private static final Map<Measure, Double> FLOORS = Map.of(
      Measure.HEADINGS, 98.0,
      Measure.HEADING_TITLES, 98.0,
      Measure.NOTES, 95.0,
      Measure.SCENE_BREAKS, 97.0,
      Measure.LETTERS, 80.0,
      Measure.TITLE, 97.0,
      Measure.AUTHOR, 97.0,
      Measure.DESCRIPTION, 97.0);

  private static List<LabelledStory> corpus = List.of();
  private static List<LabelledStory> seeds = List.of();
  private static final ScoreTable CORPUS = new ScoreTable();
  private static final ScoreTable SEEDS = new ScoreTable();

  @TempDir private static Path library;

  @BeforeAll
  static void score() throws Exception {
    assumeTrue(Files.isDirectory(TEXTS.resolve("corpus").resolve("truth")),
        "there are no labelled texts in " + TEXTS + "; -Dchapbook.texts=DIR says where they are");
    corpus = LabelledStory.in(TEXTS.resolve("corpus"));
    seeds = LabelledStory.in(TEXTS.resolve("seeds"));
    for (LabelledStory story : corpus) {
      CORPUS.add(story.form(), story.score(inspect(story).outline()));
    }
    for (LabelledStory story : seeds) {
      SEEDS.add(story.form(), story.score(inspect(story).outline()));
    }
  }

  private static Inspection inspect(LabelledStory story) throws ConversionException {
    return new StoryInspector().inspect(story.file(), ConversionOptions.standard());
  }

  @TestFactory
  Stream<DynamicTest> theCorpusKeepsItsFloors() {
    return FLOORS.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(floor -> DynamicTest.dynamicTest(floor.getKey().label(), () ->
            assertTrue(CORPUS.all().percent(floor.getKey()) >= floor.getValue(),
                String.join("\n", CORPUS.lines()))));
  }

  @TestFactory
  Stream<DynamicTest> theFirstFiveStoriesAreWhollyRight() {
    return Stream.of(Measure.values()).map(measure -> DynamicTest.dynamicTest(measure.label(), () ->
            assertEquals(100, SEEDS.all().percent(measure), String.join("\n", SEEDS.lines()))));
  }

  @TestFactory
  Stream<DynamicTest> aStoryWithoutHeadingsGetsNone() {
    return corpus.stream()
        .filter(story -> story.form().equals("oneshot"))
        .map(story -> DynamicTest.dynamicTest(story.text().source().name(), () ->
            assertEquals(List.of(), inspect(story).outline().headings())));
  }

  @TestFactory
  Stream<DynamicTest> everyCharacterIsBookedAndNoWordIsLost() {
    return Stream.concat(corpus.stream(), seeds.stream())
        .map(story -> DynamicTest.dynamicTest(story.text().source().name(), () -> {
          Inspection inspection = inspect(story);
          assertTrue(inspection.assembly().characters().addsUp(),
              inspection.assembly().characters().toString());
          Path book = library.resolve(story.text().source().name() + ".epub");
          for (ConversionOutcome outcome :
              new ConvertStories(ConversionOptions.standard(), "test")
                  .convert(List.of(StoryFile.named(story.file())), book)) {
            assertEquals(ConversionOutcome.Kind.CONVERTED, outcome.kind(), outcome.message());
          }
          assertEquals(Map.of(), LostWords.between(inspection, book));
        }));
  }

  @Test
  void whatWasMeasuredIsWrittenWhenAskedFor() throws Exception {
    List<String> lines = new ArrayList<>(CORPUS.lines());
    lines.addAll(SEEDS.lines().subList(2, 3));
    if (Boolean.getBoolean("score.write")) {
      GeneratedPart part = new GeneratedPart(SCORES, "corpus", () -> lines);
      Files.writeString(SCORES, part.asItOughtToBe());
    }
    assertTrue(lines.size() > 3, String.join("\n", lines));
  }
}
