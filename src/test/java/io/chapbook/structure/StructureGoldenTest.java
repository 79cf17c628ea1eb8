package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.testing.GoldenFile;
import io.chapbook.testing.OutlineText;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each folder's text against the outline that a person has read and found right. */
class StructureGoldenTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @TestFactory
  Stream<DynamicTest> everyTextHasTheOutlineOfItsFile() throws IOException {
    return StructureCases.folders().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
          MeasuredText text = StructureCases.measured(folder.resolve(StructureCases.STORY));
          GoldenFile.compare(
              folder.resolve(StructureCases.OUTLINE), OutlineText.of(text, DETECTOR.detect(text)));
        }));
  }

  @TestFactory
  Stream<DynamicTest> everyFolderHoldsOneTextAndOneOutline() throws IOException {
    return StructureCases.folders().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
          TreeSet<String> files = new TreeSet<>();
          try (Stream<Path> found = Files.list(folder)) {
            found.forEach(file -> files.add(file.getFileName().toString()));
          }
          assertEquals("[" + StructureCases.STORY + ", " + StructureCases.OUTLINE + "]",
              files.toString());
        }));
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(StructureCases.folders().size() >= 20);
  }
}
