package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.book.SectionType;
import io.chapbook.report.SourceSpan;
import io.chapbook.structure.outline.Decision;
import io.chapbook.structure.outline.FoundHeading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingLinesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Chapter 3: The Storm | The Storm | Chapter 3",
    "I- Blaze | Blaze | I",
    "Ch. 1 - A Letter | A Letter | Ch. 1",
    "CHAPTER ONE THE LAST GOOD DAY | THE LAST GOOD DAY | CHAPTER ONE",
    "12. Mr. Pike | Mr. Pike | 12",
    "The Book of Rain Two: Geese | Geese | The Book of Rain Two",
    "\u7b2c\u4e09\u7ae0 \u76f8\u9047 | \u76f8\u9047 | \u7b2c\u4e09\u7ae0",
  })
  void numberAndTitleStandApart(String line, String title, String number) {
    assertEquals(List.of(number, title), HeadingLines.of(heading(List.of(line), title, null)));
  }

  @Test
  void aCurlyApostropheStaysInTheTitle() {
    assertEquals(List.of("Chapter 1", "Curdie\u2019s Clue"), HeadingLines.of(
        heading(List.of("Chapter 1: Curdie\u2019s Clue"), "Curdie's Clue", null)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Chapter 3 | ''",
    "The Storm | The Storm",
    "3: 1984 | 1984",
    "*** The Storm | The Storm",
    "The Other Book of Rain Two: Geese | Geese",
    "Chapter 3: The Storm | A Storm",
    "What the old man said before it rained: Nothing | Nothing",
  })
  void whatHasNoTwoPartsStaysOneLine(String line, String title) {
    assertEquals(List.of(line), HeadingLines.of(heading(List.of(line), title, null)));
  }

  @Test
  void twoLinesStayAsTheyAre() {
    List<String> lines = List.of("Chapter 3: The Storm", "In which it rains");
    assertEquals(lines, HeadingLines.of(heading(lines, "The Storm", null)));
  }

  @Test
  void aDeclaredLabelLeavesTheLineAlone() {
    List<String> lines = List.of("Chapter 3: The Storm");
    assertEquals(lines, HeadingLines.of(heading(lines, "The Storm", "Three")));
  }

  private static FoundHeading heading(
      List<String> lines, String title, @Nullable String label) {
    return new FoundHeading(
        SourceSpan.ofLine(1), lines, SectionType.CHAPTER, null, 1,
        Decision.declared("a test"), label, title);
  }
}
