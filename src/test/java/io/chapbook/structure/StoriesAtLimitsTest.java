package io.chapbook.structure;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.AccountText;
import io.chapbook.testing.FillerText;
import io.chapbook.testing.OutlineText;
import io.chapbook.testing.ShownAnswers;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Stories on both sides of a limit: one more character, one line less, and something else is found.
 * {@link ShownAnswers} says how the files are written. An answer is what is found, and why; in
 * stories {@code {{chapters}}} is three chapters.
 */
class StoriesAtLimitsTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @TestFactory
  Stream<DynamicTest> whatIsFoundOnEachSideOfALimitIsAsItsFileShows() throws IOException {
    return ShownAnswers.tests("limits", StoriesAtLimitsTest::found);
  }

  private static String found(String story) {
    MeasuredText text = StructureCases.measured(story.replace("{{chapters}}", chapters()));
    Outline outline = DETECTOR.detect(text);
    String lines = OutlineText.of(text, outline);
    String roles = lines.substring(lines.indexOf("\n\n") + 2).lines()
        .filter(line -> !line.contains(" .        ") && !line.contains(" HEADING  "))
        .reduce("", (all, line) -> all + line.strip() + "\n");
    return AccountText.reasons(outline) + roles;
  }

  private static String chapters() {
    StringBuilder chapters = new StringBuilder();
    for (int number = 1; number <= 3; number++) {
      chapters.append("Chapter ").append(number).append("\n\n")
          .append("{{prose 300}}\n\n".repeat(6)).append('\n');
    }
    return FillerText.filled(chapters.toString());
  }
}
