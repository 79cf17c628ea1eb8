package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.score.LabelledStory;
import io.chapbook.testing.score.Measure;
import io.chapbook.testing.score.ScoreTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The samples that come with the project, against what a person says is in them. */
@Tag("large")
class SamplesTest {

  private static final Path SAMPLES = Path.of("seeds");

  private static final Path TRUTHS = Path.of("src", "test", "resources", "samples", "truth");

  private static final double LETTERS = 90;

  private static final ScoreTable TABLE = new ScoreTable();

  private static List<LabelledStory> stories = List.of();

  @BeforeAll
  static void score() throws IOException {
    OutlineDetector detector = OutlineDetector.withStandardRules();
    stories = LabelledStory.in(TRUTHS, SAMPLES);
    stories.forEach(story -> TABLE.add(story.form(), story.score(detector.detect(story.text()))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsFoundDoesNotGetWorse() {
    return Stream.of(Measure.values()).map(measure ->
        DynamicTest.dynamicTest(measure.label(), () -> {
          double floor = measure == Measure.LETTERS ? LETTERS : 100;
          assertTrue(TABLE.all().percent(measure) >= floor, String.join("\n", TABLE.lines()));
        }));
  }

  @Test
  void everySampleIsLabelled() throws IOException {
    TreeSet<String> labelled = new TreeSet<>();
    stories.forEach(story -> labelled.add(story.truth().file()));
    TreeSet<String> samples = new TreeSet<>();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .forEach(samples::add);
    }
    assertEquals(samples, labelled);
  }

  @Test
  void somethingIsThereToBeFoundByEveryMeasure() {
    assertEquals(Map.of(), Stream.of(Measure.values())
        .filter(measure -> TABLE.all().of(measure).there() == 0)
        .collect(java.util.stream.Collectors.toMap(measure -> measure, TABLE.all()::of)));
  }
}
