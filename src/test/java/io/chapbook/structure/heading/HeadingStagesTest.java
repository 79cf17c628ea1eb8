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

  private final HeadingSteps steps = new HeadingSteps();

  @TestFactory
  Stream<DynamicTest> eachStepAnswersAsItsFileShows() {
    return ShownAnswers.tests("heading", Map.ofEntries(
        Map.entry("candidates.txt", steps::candidates),
        Map.entry("choices.txt", steps::choices),
        Map.entry("contents.txt", steps::contents),
        Map.entry("declared.txt", steps::declared),
        Map.entry("families.txt", steps::families),
        Map.entry("files.txt", steps::files),
        Map.entry("patterns.txt", steps::patterns),
        Map.entry("readings.txt", steps::readings),
        Map.entry("repeats.txt", steps::repeats),
        Map.entry("seconds.txt", steps::seconds),
        Map.entry("whole.txt", steps::whole)));
  }
}
