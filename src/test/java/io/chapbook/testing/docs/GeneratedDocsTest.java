package io.chapbook.testing.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The parts of the documents that are made from the code say what the code says today. */
class GeneratedDocsTest {

  @TestFactory
  Stream<DynamicTest> everyGeneratedPartIsUpToDate() {
    return GeneratedPart.all().stream()
        .map(part -> DynamicTest.dynamicTest(part.toString(), () -> compare(part)));
  }

  private static void compare(GeneratedPart part) {
    if (Boolean.getBoolean("golden.update")) {
      part.update();
    }
    assertEquals(part.asItOughtToBe(), part.asItIs(),
        part + " is stale; mvn test -Dtest=GeneratedDocsTest -Dgolden.update=true writes it anew");
  }
}
