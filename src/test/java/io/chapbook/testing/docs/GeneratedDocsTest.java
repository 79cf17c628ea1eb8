package io.chapbook.testing.docs;

import io.chapbook.testing.GoldenFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The parts of the documents that are made from the code say what the code says today; {@code
 * -Dgolden.update=true} writes them anew.
 */
class GeneratedDocsTest {

  @TestFactory
  Stream<DynamicTest> everyGeneratedPartIsUpToDate() {
    return GeneratedPart.all().stream()
        .map(part -> DynamicTest.dynamicTest(
            part.toString(), () -> GoldenFile.compare(part.document(), part.asItOughtToBe())));
  }
}
