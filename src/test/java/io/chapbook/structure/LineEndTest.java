package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.BookText;
import io.chapbook.testing.OutlineText;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What ends a story's lines, and a byte-order mark before it, make no other book. */
@Tag("large")
class LineEndTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @TestFactory
  Stream<DynamicTest> everyKindOfLineEndGivesTheSameOutlineAndBook() throws IOException {
    return StructureCases.stories(Path.of("seeds")).stream()
        .map(story -> DynamicTest.dynamicTest(story.toString(), () -> {
          String text = StructureCases.measured(story).source().content();
          String plain = text.replace("\r\n", "\n").replace('\r', '\n').replace("\ufeff", "");
          String expected = outlineAndBook(plain);
          for (String other : List.of(
              plain.replace("\n", "\r\n"), plain.replace('\n', '\r'), "\ufeff" + plain)) {
            assertEquals(expected, outlineAndBook(other));
          }
        }));
  }

  private static String outlineAndBook(String story) {
    MeasuredText text = StructureCases.measured(story);
    Outline outline = DETECTOR.detect(text);
    return OutlineText.of(text, outline)
        + BookText.of(new BookAssembler().assemble(text, outline).book());
  }
}
