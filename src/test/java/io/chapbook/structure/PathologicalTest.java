package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.assembly.Assembly;
import io.chapbook.structure.assembly.BookAssembler;
import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.StructureCases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that nobody writes, so large that work which grows with their square would never end. The
 * time allowed is many times what they need.
 */
@Tag("large")
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PathologicalTest {

  private static final int MANY = 100_000;

  private static final String WORDS = "It rained.\n\n";

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  @ParameterizedTest
  @ValueSource(strings = {
    "-\n", "#\n", "I\n", "1.\n", "(", "*", "\u201c", "a\n",
    "-\n\n", "***\n\n", "I\n\n", "1.\n\n", "Love,\n\n", "\u201cA\n\n",
    "Contents\n", "Summary\n", "Title: x\n", "\n", " ", "\t\t\n", "\r", "images/a.jpg\n",
  })
  void manyOfOneThing(String thing) {
    bookOf(WORDS + thing.repeat(MANY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a ", "Aa. ", "I", "1", "-", "=", "\u4e00", "[", ". ", "a\u0301"})
  void oneLineOfFiveMegabytes(String piece) {
    bookOf(WORDS + piece.repeat(5_000_000 / piece.length()));
  }

  @Test
  void fiftyThousandChapters() {
    StringBuilder story = new StringBuilder();
    for (int number = 1; number <= 50_000; number++) {
      story.append("Chapter ").append(number).append("\n\nIt rained for the whole of day ")
          .append(number).append(", and nobody went out.\n\n");
    }
    bookOf(story.toString());
  }

  @Test
  void aMegabyteOfCombiningMarks() {
    bookOf("a" + "\u0301".repeat(500_000));
  }

  @Test
  void manyNotesOnOneLineThatNeverClose() {
    bookOf("[A/N: ".repeat(MANY));
  }

  @Test
  void quotationsThatNeverClose() {
    bookOf("\u201cIt has rained since Monday, and the goose will not leave the kitchen.\n\n"
        .repeat(20_000));
  }

  @Test
  void bracketsOfManyKindsNested() {
    bookOf(WORDS + "([{".repeat(MANY) + "}])".repeat(MANY));
  }

  /** The book of a text of which every character must be accounted for. */
  private static void bookOf(String story) {
    MeasuredText text = StructureCases.measured(story);
    Outline outline = DETECTOR.detect(text);
    Assembly assembly = new BookAssembler().assemble(text, outline);
    assertTrue(assembly.characters().addsUp(), assembly.characters().toString());
    assertEquals(story.codePointCount(0, story.length()), assembly.characters().source());
  }
}
