package io.chapbook.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.report.FindingCode;
import io.chapbook.testing.StructureCases;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a person is told of the numbers of chapters, with the line to look at. */
class OutlineFindingsTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final String CHAPTER =
      "\n\n" + "The dog did most of the climb twice, and then it lay down.\n\n".repeat(20);

  private static final int LINES = 42;

  /** The findings on chapters whose numbers are given, as {@code code line}. */
  private static List<String> findings(Integer... numbers) {
    String story = Arrays.stream(numbers)
        .map(number -> "Chapter " + number + CHAPTER)
        .collect(Collectors.joining());
    return DETECTOR.detect(StructureCases.measured(story)).findings().stream()
        .filter(one -> one.span() != null)
        .map(one -> one.code() + " " + one.span())
        .toList();
  }

  @Test
  void numbersThatRunOnNeedNoWord() {
    assertEquals(List.of(), findings(1, 2, 3, 4));
  }

  @Test
  void aChapterThatIsMissingIsToldWhereTheNextOneStands() {
    assertEquals(List.of(FindingCode.STR_004 + " " + (2 * LINES + 1)), findings(1, 2, 4));
  }

  @Test
  void aStoryWithoutHeadingsTitleAndAuthorSaysSo() {
    assertEquals(
        List.of(FindingCode.STR_001, FindingCode.STR_002, FindingCode.STR_003),
        DETECTOR.detect(StructureCases.measured(CHAPTER.strip())).findings().stream()
            .map(one -> one.code())
            .toList());
  }
}
