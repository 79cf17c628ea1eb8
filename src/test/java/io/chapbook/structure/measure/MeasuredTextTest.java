package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.StructureCases;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static Line line(String text) {
    return StructureCases.measured(text).line(1);
  }
}
