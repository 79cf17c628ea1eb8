package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.StructureCases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTextTest {

  private static final MeasuredText TEXT =
      StructureCases.measured("\n  One  \n\n\nTwo\nThree\n\t\n");

  @Test
  void neitherLineEndsNorBlankLinesAtTheEndMakeATextLonger() {
    String story = "Chapter 1\n\nIt rained.\nIt rained on.\n\nChapter 2\n\nIt stopped.";
    MeasuredText text = StructureCases.measured(story);
    assertEquals("\nIt rained.\nIt rained on.\n".length(), text.charactersBetween(1, 6));
    for (String other : List.of(story.replace("\n", "\r\n"), story + "\n", story + "\n\n \n")) {
      MeasuredText same = StructureCases.measured(other);
      assertEquals(text.charactersBetween(1, 6), same.charactersBetween(1, 6));
      assertEquals(text.charactersBetween(6, text.lineCount() + 1),
          same.charactersBetween(6, same.lineCount() + 1));
      assertEquals(8, same.lastLine());
    }
  }

  @Test
  void blankLinesAreCountedUpToTheNextLineWithText() {
    assertEquals(2, TEXT.blanksBefore(5));
    assertEquals(2, TEXT.blanksAfter(2));
    assertEquals(0, TEXT.blanksAfter(5));
    assertEquals(0, TEXT.blanksBefore(6));
  }

  @Test
  void theTextsEdgesCountAsTwoBlankLinesMore() {
    assertEquals(3, TEXT.blanksBefore(2));
    assertEquals(4, TEXT.blanksAfter(6));
    MeasuredText word = StructureCases.measured("Rain");
    assertEquals(2, word.blanksBefore(1));
    assertEquals(2, word.blanksAfter(1));
  }

  @Test
  void everyLineBeyondTheTextIsBlank() {
    assertTrue(TEXT.isBlank(0));
    assertTrue(TEXT.isBlank(-1));
    assertTrue(TEXT.isBlank(TEXT.lineCount() + 1));
    assertTrue(TEXT.isBlank(7));
    assertFalse(TEXT.isBlank(2));
  }

  @Test
  void theNextAndPreviousLineWithTextAreFound() {
    assertEquals(2, TEXT.nextText(0));
    assertEquals(5, TEXT.nextText(2));
    assertEquals(0, TEXT.nextText(6));
    assertEquals(2, TEXT.previousText(5));
    assertEquals(0, TEXT.previousText(2));
    assertEquals(6, TEXT.previousText(TEXT.lineCount() + 1));
  }

  @Test
  void charactersBetweenTwoLinesLeaveBothOut() {
    MeasuredText text = StructureCases.measured("a\nbcd\ne\nf");
    assertEquals(3, text.charactersBetween(1, 3));
    assertEquals(5, text.charactersBetween(1, 4));
    assertEquals(0, text.charactersBetween(1, 2));
    assertEquals(0, text.charactersBetween(2, 2));
  }

  @Test
  void aLinesTextAndIndentArePartedAtItsFirstSign() {
    Line line = StructureCases.measured("\t \u00a0One two \t").line(1);
    assertEquals("One two", line.text());
    assertEquals("\t \u00a0", line.indent());
    assertEquals(3, line.indentLength());
    assertEquals(10, line.indentColumns());
    assertEquals('O', line.first());
    assertEquals('o', line.last());
    assertEquals(7, line.length());
    assertEquals(6, line.letters());
  }

  @Test
  void lettersOfEveryScriptAreLetters() {
    assertEquals(2, line("\u4e00\u4e8c").letters());
    assertEquals(1, line("\ud840\udc00").letters());
    assertEquals(3, line("\u0434\u043e\u043c").letters());
    assertTrue(line("~ * ~").isSymbols());
    assertFalse(line("~ 1 ~").isSymbols());
    assertFalse(line("").isSymbols());
  }

  @Test
  void capitalsNeedTwoLetters() {
    assertTrue(line("THE END, 1801").isAllCapitals());
    assertTrue(line("\u0413\u041b\u0410\u0412\u0410").isAllCapitals());
    assertFalse(line("The END").isAllCapitals());
    assertFalse(line("I").isAllCapitals());
  }

  @Test
  void aTextWithoutWordsHasNoLastLine() {
    for (String story : List.of("", "\n", " \n\t\n")) {
      MeasuredText text = StructureCases.measured(story);
      assertEquals(0, text.lastLine());
      assertEquals(0, text.nextText(0));
      assertEquals(0, text.charactersBetween(0, text.lineCount() + 1));
      assertEquals(List.of(), text.linesWithText());
    }
  }

  @Test
  void aTextGivesItsLinesOneAfterAnother() {
    assertEquals(List.of(2, 5, 6), numbers(TEXT.linesWithText().stream()));
    assertEquals(List.of(2, 5, 6), numbers(TEXT.sweep()));
    assertEquals(List.of(2, 5, 6), numbers(TEXT.sweepBegun()));
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), numbers(TEXT.lines().stream()));
    assertEquals(List.of("b", "a"), TEXT.sweep(List.of("b", "a")).toList());
    assertEquals(List.of(0, 1, 2), TEXT.sweep(3).boxed().toList());
    assertEquals("  One  ", TEXT.source().line(2));
    assertTrue(TEXT.markup().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0    | ''
      1    | 0-1
      1023 | 0-1023
      1024 | 0-1024
      1025 | 0-1024 1024-1025
      2048 | 0-1024 1024-2048
      2049 | 0-1024 1024-2048 2048-2049
      """)
  void numbersAreAskedInRuns(int count, String runs) {
    List<String> asked = new ArrayList<>();
    TEXT.sweepParts(count, (from, to) -> asked.add(from + "-" + to));
    assertEquals(runs, String.join(" ", asked));
  }

  @Test
  void onlyLongTextsAreSharedAmongProcessors() {
    MeasuredText shorter = StructureCases.measured("g".repeat(999_999));
    assertFalse(shorter.sweep().isParallel());
    assertFalse(shorter.sweepBegun().isParallel());
    assertFalse(shorter.sweep(List.of("a")).isParallel());
    assertFalse(shorter.sweep(1).isParallel());
    MeasuredText text = StructureCases.measured("g".repeat(999_999) + "\n");
    assertTrue(text.sweep().isParallel());
    assertTrue(text.sweepBegun().isParallel());
    assertTrue(text.sweep(List.of("a")).isParallel());
    assertTrue(text.sweep(1).isParallel());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the gate of the old mill stood deep in the mu | and rained     | true
      the gate of the old mill stood deep in the mu | And rained     | true
      the gate of the old mill stood deep in the m  | and rained     | false
      the gate of the old mill stood deep in the m, | and rained     | true
      the gate of the old mill stood deep in the m. | and rained     | false
      the gate of the old mill stood deep in the m; | and rained     | false
      the gate of the old mill stood deep in the m7 | and rained     | false
      the gate of the old mill stood deep in the mu | ' and rained'  | false
      ' the gate of the old mill stood deep in the mu' | and rained  | false
      ' the gate of the old mill stood deep in the mu' | ' and rained' | true
      """)
  void inAWrappedTextALongLineThatEndsNoSentenceRunsOn(String above, String below, boolean on) {
    String wrapped = (".".repeat(60) + "\n").repeat(9) + "\n";
    MeasuredText text = StructureCases.measured(wrapped + above + "\n" + below);
    assertEquals(on, text.runsOn(12), above);
    assertFalse(text.runsOn(11));
    assertFalse(text.runsOn(1));
    assertEquals(on ? 10 : 11, text.sweepBegun().count());
    assertFalse(StructureCases.measured(above + "\n" + below).runsOn(2));
    assertEquals(2, StructureCases.measured(above + "\n" + below).sweepBegun().count());
  }

  @Test
  void theFirstLineOfAWrappedTextGoesOnFromNone() {
    MeasuredText text = StructureCases.measured(("g".repeat(60) + "\n").repeat(10));
    assertFalse(text.runsOn(0));
    assertFalse(text.runsOn(1));
    assertTrue(text.runsOn(2));
    assertEquals(List.of(1), numbers(text.sweepBegun()));
  }

  @Test
  void aLineEndCountsOnceHoweverItIsWritten() {
    MeasuredText text = StructureCases.measured("a\r\n bcd\ne\r\n\r\nfg");
    assertEquals(1, text.characters(1, 1));
    assertEquals(6, text.characters(1, 2));
    assertEquals(3, text.characters(2, 2));
    assertEquals(5, text.characters(2, 3));
    assertEquals(8, text.characters(1, 3));
    assertEquals(12, text.characters(1, 5));
    assertEquals(2, text.characters(5, 5));
    assertEquals(6, StructureCases.measured("a\n bcd\ne").characters(1, 2));
    // An old Macintosh ends lines with CR alone.
    assertEquals(3, StructureCases.measured("a\rb\rc").characters(1, 2));
  }

  @Test
  void whatLiesBehindTheLastLineCountsAsOneLineEnd() {
    MeasuredText text = StructureCases.measured("a\nbcd\ne\n\n\n");
    assertEquals(3, text.charactersBetween(1, 3));
    assertEquals(6, text.charactersBetween(1, 4));
    assertEquals(6, text.charactersBetween(1, 5));
    assertEquals(6, text.charactersBetween(1, 7));
    assertEquals(8, text.charactersBetween(0, 4));
    assertEquals(2, text.charactersBetween(2, 5));
    assertEquals(0, text.charactersBetween(3, 5));
    assertEquals(0, text.charactersBetween(4, 2));
  }

  private static List<Integer> numbers(Stream<Line> lines) {
    return lines.map(Line::number).toList();
  }

  private static Line line(String text) {
    return StructureCases.measured(text).line(1);
  }
}
