package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No character of any story is lost. */
class CharacterCountTest {

  private static final Path SEEDS = Path.of("seeds");

  /** Stories that lie beside the repository on some machines, too many and too long to keep. */
  private static final Path BESIDE = Path.of("..").resolve("shared");

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final BookAssembler ASSEMBLER = new BookAssembler();

  @Tag("large")
  @TestFactory
  Stream<DynamicTest> everyCharacterOfEveryStoryGoesSomewhere() throws IOException {
    assertTrue(Files.isDirectory(SEEDS), "no folder " + SEEDS);
    return StructureCases.stories(SEEDS).stream()
        .map(story -> DynamicTest.dynamicTest(story.toString(), () -> assertAddsUp(story)));
  }

  @Tag("large")
  @TestFactory
  Stream<DynamicTest> everyCharacterOfTheStoriesBesideTheRepositoryGoesSomewhere()
      throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(BESIDE), "no stories beside the repository");
    return StructureCases.stories(BESIDE.resolve("seeds"), BESIDE.resolve("corpus").resolve("txt"))
        .stream()
        .filter(story -> story.startsWith(BESIDE))
        .map(story -> DynamicTest.dynamicTest(story.toString(), () -> assertAddsUp(story)));
  }

  private static void assertAddsUp(Path story) throws IOException {
    MeasuredText text = StructureCases.measured(story);
    Outline outline = DETECTOR.detect(text);
    Assembly assembly = ASSEMBLER.assemble(text, outline);
    Assembly account = ASSEMBLER.account(text, outline);
    assertEquals(assembly.characters(), account.characters());
    assertEquals(assembly.findings(), account.findings());
    assertEquals(assembly.book(), account.book());
    CharacterCount count = assembly.characters();
    String content = text.source().content();
    assertEquals(content.codePointCount(0, content.length()), count.source());
    assertTrue(count.addsUp(), count.toString());
    assertTrue(count.book() * 2 > count.source() - count.space(), "most is not shown: " + count);
  }

  @Test
  void aCountThatLacksACharacterDoesNotAddUp() {
    assertTrue(new CharacterCount(10, 5, 1, 1, 1, 2).addsUp());
    assertFalse(new CharacterCount(11, 5, 1, 1, 1, 2).addsUp());
  }
}
