package io.chapbook.structure.header;

import io.chapbook.testing.ShownAnswers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What each step on the way to a header answers alone, on both sides of its limits; {@link
 * HeaderSteps} says how the answers are written, and {@link io.chapbook.testing.MarkedStory} how the
 * texts are.
 */
class HeaderStagesTest {

  private static final HeaderSteps STEPS = new HeaderSteps();

  @TestFactory
  Stream<DynamicTest> eachStepAnswersAsItsFileShows() {
    return ShownAnswers.tests("header", Map.of(
        "above.txt", STEPS::above,
        "below.txt", STEPS::below,
        "fields.txt", STEPS::fields,
        "headers.txt", STEPS::headers,
        "unnamed.txt", STEPS::unnamed,
        "values.txt", STEPS::values));
  }
}
