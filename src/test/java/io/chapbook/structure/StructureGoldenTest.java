package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertAll;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Each folder's text against the outline, and its account, that a person has found right. Folders of
 * one initial make one test, since mutation testing starts each test thousands of times.
 */
class StructureGoldenTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @TestFactory
  Stream<DynamicTest> everyTextHasTheOutlineAndTheAccountOfItsFolder() throws IOException {
    return byInitial().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () ->
        assertAll(one.getValue().stream().map(
            folder -> (Executable) () -> compare(folder, DETECTOR)))));
  }

  @Test
  void aDetectorMadeAnewFindsTheSame() throws IOException {
    OutlineDetector fresh = OutlineDetector.withStandardRules();
    for (Path folder : byInitial().get("h")) {
      compare(folder, fresh);
    }
  }

  private static void compare(Path folder, OutlineDetector detector) throws IOException {
    MeasuredText text = StructureCases.measuredCase(folder);
    Outline outline = detector.detect(text);
    GoldenFile.compare(folder.resolve(StructureCases.OUTLINE), OutlineText.of(text, outline));
    GoldenFile.compare(folder.resolve(StructureCases.ACCOUNT),
        AccountText.of(outline, new BookAssembler().assemble(text, outline)));
  }

  @TestFactory
  Stream<DynamicTest> everyFolderHoldsOneStoryItsOutlineAndItsAccount() throws IOException {
    return byInitial().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () ->
        assertAll(one.getValue().stream().map(folder -> (Executable) () -> checkFiles(folder)))));
  }

  private static void checkFiles(Path folder) throws IOException {
    List<String> files = StructureCases.files(folder).stream()
        .map(file -> file.getFileName().toString()).toList();
    assertTrue(Files.exists(folder.resolve(StructureCases.OUTLINE)), "no outline in " + folder);
    assertTrue(Files.exists(folder.resolve(StructureCases.ACCOUNT)), "no account in " + folder);
    assertFalse(files.isEmpty(), "no story in " + folder);
    assertTrue(files.size() > 1 || files.get(0).matches("in[.](txt|html|md)"),
        folder + ": " + files);
  }

  private static Map<String, List<Path>> byInitial() throws IOException {
    return StructureCases.folders().stream().collect(Collectors.groupingBy(
        folder -> folder.getFileName().toString().substring(0, 1), TreeMap::new,
        Collectors.toList()));
  }

  @Test
  void thereAreCases() throws IOException {
    assertTrue(StructureCases.folders().size() >= 20);
  }
}
