package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.AccountText;
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

/** Each folder's text against the outline, and its account, that a person has found right. */
class StructureGoldenTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @TestFactory
  Stream<DynamicTest> everyTextHasTheOutlineAndTheAccountOfItsFolder() throws IOException {
    return StructureCases.folders().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
          MeasuredText text = StructureCases.measuredCase(folder);
          Outline outline = DETECTOR.detect(text);
          GoldenFile.compare(
              folder.resolve(StructureCases.OUTLINE), OutlineText.of(text, outline));
          GoldenFile.compare(folder.resolve(StructureCases.ACCOUNT),
              AccountText.of(outline, new BookAssembler().assemble(text, outline)));
        }));
  }

  @TestFactory
  Stream<DynamicTest> everyFolderHoldsOneStoryItsOutlineAndItsAccount() throws IOException {
    return StructureCases.folders().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
          List<String> files = StructureCases.files(folder).stream()
              .map(file -> file.getFileName().toString()).toList();
          assertTrue(Files.exists(folder.resolve(StructureCases.OUTLINE)), "no outline");
          assertTrue(Files.exists(folder.resolve(StructureCases.ACCOUNT)), "no account");
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
