package io.chapbook.testing.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {

  private static final String RAIN = "It rained on the roofs of the town, and nobody went out.\n\n";

  private static final String STORY = "The Long Rain\nby Ada Moor\n\n\n"
      + "Chapter 1: Clouds\n\n" + RAIN.repeat(40) + "***\n\n" + RAIN.repeat(3)
      + "\nChapter 2: Drops\n\n" + RAIN.repeat(40)
      + "A/N: Thanks for reading this, and please review!\n";

  private static final MeasuredText TEXT = StructureCases.measured(STORY);

  @TempDir private Path folder;

  private static int line(String text) {
    return (int) STORY.substring(0, STORY.indexOf(text)).lines().count() + 1;
  }

  private Score score(String truth) throws IOException {
    Path file = folder.resolve("truth.json");
    Files.writeString(file, truth);
    return Scorer.score(
        TEXT, OutlineDetector.withStandardRules().detect(TEXT), Truth.read(file));
  }

  private static String heading(int line, String title) {
    return "{\"line\":" + line + ",\"lines\":[" + line + "],\"heading_text\":\"" + title
        + "\",\"title\":\"" + title + "\"}";
  }

  @Test
  void whatIsRightCountsAndWhatIsMissingIsMissed() throws IOException {
    int first = line("Chapter 1");
    int second = line("Chapter 2");
    Score score = score("{\"file\":\"story.txt\",\"chapters\":[" + heading(first, "Clouds") + ","
        + heading(second, "chapter 2 drops") + "," + heading(second + 4, "Puddles") + "]}");
    assertEquals(new Tally(2, 2, 3), score.of(Measure.HEADINGS));
    assertEquals(new Tally(2, 2, 3), score.of(Measure.HEADING_TITLES));
    assertEquals(80, score.percent(Measure.HEADINGS), 1e-9);
  }

  @Test
  void aLineThatIsNearIsWrongAndAnyLineOfAHeadingIsRight() throws IOException {
    int first = line("Chapter 1");
    Score score = score("{\"file\":\"story.txt\",\"chapters\":[" + heading(first + 1, "x")
        + ",{\"line\":3,\"lines\":[3," + line("Chapter 2") + "],\"title\":\"y\"}]}");
    assertEquals(new Tally(1, 2, 2), score.of(Measure.HEADINGS));
    assertEquals(new Tally(0, 2, 2), score.of(Measure.HEADING_TITLES));
  }

  @Test
  void notesCountByTheirLinesWithoutBlankAndOptionalOnes() throws IOException {
    int note = line("A/N");
    Score score = score("{\"file\":\"story.txt\",\"notes\":[{\"start_line\":" + (note - 2)
        + ",\"end_line\":" + note + "}]}");
    assertEquals(new Tally(1, 1, 2), score.of(Measure.NOTES));
    score = score("{\"file\":\"story.txt\",\"notes\":[],\"optional_notes\":[{\"start_line\":"
        + note + ",\"end_line\":" + note + "}]}");
    assertEquals(Tally.NONE, score.of(Measure.NOTES));
    score = score("{\"file\":\"story.txt\",\"notes\":[],\"optional_lines\":[" + note + "]}");
    assertEquals(1, score.of(Measure.NOTES).f1());
  }

  @Test
  void breaksAndAnswersAreCompared() throws IOException {
    Score score = score("{\"file\":\"story.txt\",\"scene_breaks\":[" + line("***")
        + "],\"title\":\"THE LONG RAIN!\",\"author\":null,\"description\":null,"
        + "\"title_unscored\":false}");
    assertEquals(new Tally(1, 1, 1), score.of(Measure.SCENE_BREAKS));
    assertEquals(1, score.of(Measure.TITLE).f1());
    assertEquals(0, score.of(Measure.AUTHOR).f1());
    assertEquals(1, score.of(Measure.DESCRIPTION).f1());
  }

  @Test
  void whatIsNotLabelledIsNotCompared() throws IOException {
    Score score = score("{\"file\":\"story.txt\",\"chapters\":null,\"letters\":[]}");
    for (Measure measure : Measure.values()) {
      assertFalse(score.has(measure), measure.label());
    }
  }

  @Test
  void titlesAreTheSameWithoutCaseMarksWordAndNumber() {
    assertEquals("dont look", PlainTitle.of("  Don\u2019t\u2014LOOK! "));
    assertEquals(Set.of("chapter xiv the end", "the end"),
        PlainTitle.variants("Chapter XIV: The End", null));
    assertEquals(Set.of("3 rain", "rain"), PlainTitle.variants("3. Rain"));
    assertEquals(Set.of("chapter 7"), PlainTitle.variants("Chapter 7"));
  }

  @Test
  void nothingOfNothingIsAllOfIt() {
    assertEquals(1, Tally.NONE.f1());
    assertEquals(0, new Tally(0, 3, 0).f1());
    assertEquals(0, new Tally(0, 0, 3).f1());
    assertEquals(0.5, new Tally(1, 2, 2).f1());
    assertTrue(new Tally(2, 2, 3).precision() > new Tally(2, 2, 3).recall());
  }
}
