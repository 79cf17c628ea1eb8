package io.chapbook.structure.heading;

import io.chapbook.testing.ShownAnswers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each step on the way to headings answers alone, on both sides of its limits; {@link
 * HeadingSteps} says how the answers are written, and {@link io.chapbook.testing.MarkedStory} how
 * the texts are.
 */
class HeadingStagesTest {

  private static final HeadingSteps STEPS = new HeadingSteps();

  @TestFactory
  Stream<DynamicTest> eachStepAnswersAsItsFileShows() {
    return ShownAnswers.tests("heading", Map.ofEntries(
        Map.entry("candidates.txt", STEPS::candidates),
        Map.entry("choices.txt", STEPS::choices),
        Map.entry("contents.txt", STEPS::contents),
        Map.entry("declared.txt", STEPS::declared),
        Map.entry("families.txt", STEPS::families),
        Map.entry("files.txt", STEPS::files),
        Map.entry("patterns.txt", STEPS::patterns),
        Map.entry("readings.txt", STEPS::readings),
        Map.entry("repeats.txt", STEPS::repeats),
        Map.entry("seconds.txt", STEPS::seconds),
        Map.entry("whole.txt", STEPS::whole)));
  }
}
