package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.testing.GoldenFile;
import io.chapbook.testing.OutlineText;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
          MeasuredText text = StructureCases.measuredCase(folder);
          GoldenFile.compare(
              folder.resolve(StructureCases.OUTLINE), OutlineText.of(text, DETECTOR.detect(text)));
        }));
  }

  @TestFactory
  Stream<DynamicTest> everyFolderHoldsOneStoryAndOneOutline() throws IOException {
    return StructureCases.folders().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
          List<String> files = StructureCases.files(folder).stream()
              .map(file -> file.getFileName().toString()).toList();
          assertTrue(Files.exists(folder.resolve(StructureCases.OUTLINE)), "no outline");
          assertFalse(files.isEmpty(), "no story");
          assertTrue(files.size() > 1 || files.get(0).matches("in[.](txt|html|md)"),
              files.toString());
        }));
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(StructureCases.folders().size() >= 20);
  }
}
