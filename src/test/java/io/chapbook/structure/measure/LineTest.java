package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.testing.StructureCases;
import io.chapbook.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      `Goose`            | Goose 5+0 letters 5 words 1
      `  Goose `         | Goose 5+2 letters 5 words 1
      `\\tGoose egg\\t`  | Goose egg 9+1(8) letters 8 words 2
      ` \\t a  b\\tc`    | a  b\\tc 6+3(10) letters 3 words 3
      `THE GOOSE 7`      | THE GOOSE 7 11+0 letters 8 words 3 capitals digits
      `A 7`              | A 7 3+0 letters 1 words 2 digits
      `AB`               | AB 2+0 letters 2 words 1 capitals
      `Ab`               | Ab 2+0 letters 2 words 1
      `- 7 -`            | - 7 - 5+0 letters 0 words 3 digits
      `* * *`            | * * * 5+0 letters 0 words 3 symbols
      `(a`               | (a 2+0 letters 1 words 1 bracket
      ``                 | 0+0 letters 0 words 0 blank
      `\\t  `            | 0+3(10) letters 0 words 0 blank
      """)
  void aLineTellsWhatItLooksLike(String line, String look) {
    Line measured = StructureCases.measured(line.replace("\\t", "\t")).line(1);
    String columns = measured.indentColumns() == measured.indentLength() ? ""
        : "(" + measured.indentColumns() + ")";
    assertEquals(look.replace("\\t", "\t"), (measured.text() + " " + measured.length() + "+"
        + measured.indentLength() + columns + " letters " + measured.letters() + " words "
        + measured.words() + (measured.isAllCapitals() ? " capitals" : "")
        + (measured.hasDigits() ? " digits" : "") + (measured.isSymbols() ? " symbols" : "")
        + (measured.opensBracket() ? " bracket" : "") + (measured.isBlank() ? " blank" : ""))
        .strip());
  }

  @Test
  void aLineKnowsItsPlaceInTheText() {
    Line line = StructureCases.measured("Rain\n\t Goose egg \nMud").line(2);
    assertEquals("2: Goose egg", line.toString());
    assertEquals(2, line.number());
    assertEquals(7, line.textStart());
    assertEquals(16, line.textEnd());
    assertEquals(16, line.counterEnd());
    assertEquals("\t ", line.indent());
    assertEquals("Goos", line.text(4));
    assertEquals("Goose egg", line.text(9));
    assertEquals("Goose egg", line.text(10));
    assertEquals("oose", line.between(8, 12));
    assertEquals(12, line.firstBlank(7, 16));
    assertEquals(11, line.firstBlank(7, 11));
    assertEquals(12, line.firstBlank(12, 16));
    assertEquals(16, line.firstBlank(13, 16));
    assertEquals(" \t", StructureCases.measured("Rain\n \t\nMud").line(2).indent());
  }

  @Test
  void lettersAreCountedUpToOneMoreThanTheLimit() {
    assertEquals(240, StructureCases.measured("g".repeat(240)).line(1).letters());
    assertEquals(241, StructureCases.measured("g".repeat(241)).line(1).letters());
    assertEquals(241, StructureCases.measured("g".repeat(999)).line(1).letters());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 0x20, 0x85, 0xa0, 0xfeff, 0x200b, 0x1680, 0x2000, 0x2003, 0x2028,
      0x202f, 0x205f, 0x3000})
  void whiteSpaceOfAnyKindIsCutOff(int space) {
    String with = (char) space + "a" + (char) space;
    assertTrue(TextMeasurer.isSpace((char) space));
    assertEquals("a", StructureCases.measured(with).line(1).text());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x21, 'a', 0x84, 0x86, 0xa1, 0x167f, 0x1681, 0x1fff, 0x200c, 0x2010, 0x2019,
      0x3001, 0xfefe, 0xff00})
  void whatHasInkOrJoinsLettersIsNotWhiteSpace(int sign) {
    assertFalse(TextMeasurer.isSpace((char) sign));
  }

  /** The window through which a text is looked at holds 8192 characters. */
  @Test
  void linesAreMeasuredInAnyOrderAndAnyLength() {
    String wide = "(Goose " + "g".repeat(9000) + "7";
    String[] lines = {"Rain", "x".repeat(8000) + "!", "", "MUD 9", wide, "Egg", "y".repeat(8192),
        "z".repeat(180) + ".", "The End"};
    SourceText source = SourceText.of("story.txt", String.join("\n", lines), "UTF-8");
    LineMeasurer measurer = new LineMeasurer(source);
    for (int number : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 4, 1, 5, 1, 9, 2, 7, 6, 3, 8}) {
      Line alone = StructureCases.measured(lines[number - 1]).line(1);
      Line found = measurer.measure(number);
      assertEquals(lines[number - 1], found.text());
      assertEquals(number, found.number());
      assertEquals(look(alone), look(found));
    }
  }

  private static String look(Line line) {
    return line.first() + " " + line.last() + " " + line.letters() + " " + line.isAllCapitals()
        + " " + line.hasDigits() + " " + line.opensBracket() + " " + line.length();
  }
}
