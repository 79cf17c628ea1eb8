package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.AccountText;
import io.chapbook.testing.GoldenFile;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The samples and the pages of sites against the account that a person has found right. */
class SampleAccountsTest {

  private static final Path ROOT = Path.of("src", "test", "resources", "accounts");

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @TestFactory
  Stream<DynamicTest> everySampleHasTheAccountOfItsFile() throws IOException {
    return samples().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
      MeasuredText text = StructureCases.measured(one.getValue());
      Outline outline = DETECTOR.detect(text);
      String account = AccountText.of(outline, new BookAssembler().assemble(text, outline));
      GoldenFile.compare(ROOT.resolve(one.getKey()), account);
      assertEquals(account, AccountText.of(outline, new BookAssembler().account(text, outline)));
    }));
  }

  @Test
  void everyAccountBelongsToASample() throws IOException {
    TreeSet<String> accounts = new TreeSet<>();
    try (Stream<Path> files = Files.list(ROOT)) {
      files.forEach(file -> accounts.add(file.getFileName().toString()));
    }
    assertEquals(samples().keySet(), accounts);
  }

  /** The samples by the names of their accounts: a page's is called after its folder. */
  private static Map<String, Path> samples() throws IOException {
    Map<String, Path> samples = new TreeMap<>();
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      seeds.filter(file -> file.toString().endsWith(".txt")).forEach(
          file -> samples.put(file.getFileName().toString().replace(".txt", ".golden"), file));
    }
    StructureCases.pages().forEach(
        file -> samples.put(file.getParent().getFileName() + ".golden", file));
    return samples;
  }
}
