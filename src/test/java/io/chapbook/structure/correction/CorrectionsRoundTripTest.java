package io.chapbook.structure.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.OutlineText;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What was written of a story, read back, changes nothing in it. */
@Tag("large")
class CorrectionsRoundTripTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @TestFactory
  Stream<DynamicTest> whatWasWrittenChangesNothingWhenItIsReadBack() throws IOException {
    return SampleStories.all().stream()
        .map(story -> DynamicTest.dynamicTest(story.toString(), () -> {
          MeasuredText text = StructureCases.measured(story);
          Outline before = DETECTOR.detect(text);
          String file = CorrectionsWriter.write(text, before, Corrections.NONE);
          Corrections corrections = new CorrectionsReader().read(file);
          Outline after = DETECTOR.detect(text, corrections, null);
          assertEquals(shown(text, before), shown(text, after), file);
          Assembly book = new BookAssembler().assemble(text, before);
          Assembly again = new BookAssembler().assemble(text, after);
          assertEquals(book.book(), again.book());
          assertEquals(book.characters(), again.characters());
        }));
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrittenOfACorrectedStorySaysTheSame() throws IOException {
    return SampleStories.all().stream()
        .map(story -> DynamicTest.dynamicTest(story.toString(), () -> {
          MeasuredText text = StructureCases.measured(story);
          String file = CorrectionsWriter.write(text, DETECTOR.detect(text), Corrections.NONE);
          Corrections corrections = new CorrectionsReader().read(file);
          Outline corrected = DETECTOR.detect(text, corrections, null);
          String again = CorrectionsWriter.write(text, corrected, corrections);
          assertEquals(withoutComments(file), withoutComments(again));
          long decided = corrections.lines().stream()
              .filter(one -> one.as() != CorrectedRole.REMOVED).count();
          assertEquals(decided, again.lines()
              .filter(line -> line.matches("  # line .*, confidence 1.0")).count());
        }));
  }

  private static List<String> withoutComments(String file) {
    return file.lines()
        .map(line -> line.replaceFirst("(^|\\s+)# [^\"]*$", ""))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** On what ground something is known may be another; what it is may not. */
  private static String shown(MeasuredText text, Outline outline) {
    StringBuilder labels = new StringBuilder();
    for (FoundHeading heading : outline.headings()) {
      labels.append(heading.level()).append(' ').append(heading.type()).append(' ')
          .append(heading.number()).append(' ').append(heading.label()).append('\n');
    }
    return labels + OutlineText.of(text, outline)
        .replaceAll("(?m)^((?:title|author) .*, )[a-z]+$", "$1");
  }
}
