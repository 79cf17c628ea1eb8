package io.chapbook.structure.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.report.Finding;
import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.FoundHeading;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.AccountText;
import io.chapbook.testing.GoldenFile;
import io.chapbook.testing.OutlineText;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder's text and corrections against what a person has found right. */
class CorrectionCasesTest {

  private static final Path ROOT = Path.of("src", "test", "resources", "corrections");

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @TestFactory
  Stream<DynamicTest> everyTextHasTheOutlineOfItsFile() throws IOException {
    return folders().map(folder -> DynamicTest.dynamicTest(name(folder), () -> {
      MeasuredText text = StructureCases.measured(folder.resolve("in.txt"));
      Corrections corrections =
          new CorrectionsReader().read(Files.readString(folder.resolve("corrections.yaml")));
      Outline outline = DETECTOR.detect(text, corrections, null);
      Assembly assembly = new BookAssembler().assemble(text, outline);
      assertTrue(assembly.characters().addsUp());
      GoldenFile.compare(folder.resolve("outline.golden"), shown(text, outline, assembly));
      GoldenFile.compare(
          folder.resolve(StructureCases.ACCOUNT), AccountText.of(outline, assembly));
      GoldenFile.compare(
          folder.resolve("written.golden"),
          CorrectionsWriter.write(text, outline, corrections)
              .replaceAll("confidence [0-9.]+", "confidence"));
    }));
  }

  @TestFactory
  Stream<DynamicTest> everyCorrectionChangesSomethingOrIsToldOf() throws IOException {
    return folders().map(folder -> DynamicTest.dynamicTest(name(folder), () -> {
      MeasuredText text = StructureCases.measured(folder.resolve("in.txt"));
      String golden = Files.readString(folder.resolve("outline.golden"));
      Outline plain = DETECTOR.detect(text);
      String alone = shown(text, plain, new BookAssembler().assemble(text, plain));
      assertTrue(!golden.equals(alone), "the corrections do nothing");
    }));
  }

  @TestFactory
  Stream<DynamicTest> everyFolderIsWhole() throws IOException {
    return folders().map(folder -> DynamicTest.dynamicTest(name(folder), () -> {
      TreeSet<String> files = new TreeSet<>();
      try (Stream<Path> found = Files.list(folder)) {
        found.forEach(file -> files.add(name(file)));
      }
      assertEquals(
          "[account.golden, corrections.yaml, in.txt, outline.golden, written.golden]",
          files.toString());
    }));
  }

  private static String shown(MeasuredText text, Outline outline, Assembly assembly) {
    StringBuilder shown = new StringBuilder();
    for (FoundHeading heading : outline.headings()) {
      if (heading.declaredLabel() != null) {
        shown.append("label        ").append(heading.span()).append(" \"")
            .append(heading.label()).append("\"\n");
      }
    }
    String description = assembly.book().metadata().description();
    if (description != null) {
      shown.append("blurb        ").append(description.replace("\n", " / ")).append('\n');
    }
    for (Finding finding : outline.findings()) {
      if (finding.code().code().startsWith("COR")) {
        shown.append(finding.code().code()).append("      ")
            .append(finding.span() == null ? "" : finding.span()).append(' ')
            .append(finding.message()).append('\n');
      }
    }
    return OutlineText.of(text, outline) + (shown.length() == 0 ? "" : "\n" + shown);
  }

  private static Stream<Path> folders() throws IOException {
    try (Stream<Path> found = Files.list(ROOT)) {
      return found.sorted().toList().stream();
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}
