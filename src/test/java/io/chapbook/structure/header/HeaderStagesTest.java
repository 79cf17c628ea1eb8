package io.chapbook.structure.header;

import io.chapbook.testing.ShownAnswers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each step on the way to a header answers alone, on both sides of its limits; {@link
 * HeaderSteps} says how the answers are written, and {@link io.chapbook.testing.MarkedStory} how
 * the texts are.
 */
class HeaderStagesTest {

  private final HeaderSteps steps = new HeaderSteps();

  @TestFactory
  Stream<DynamicTest> eachStepAnswersAsItsFileShows() {
    return ShownAnswers.tests("header", Map.of(
        "above.txt", steps::above,
        "below.txt", steps::below,
        "fields.txt", steps::fields,
        "headers.txt", steps::headers,
        "unnamed.txt", steps::unnamed,
        "values.txt", steps::values));
  }
}
