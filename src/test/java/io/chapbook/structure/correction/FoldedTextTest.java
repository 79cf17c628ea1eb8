package io.chapbook.structure.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"the goose", " the goose ", "the\tgoose", "\n\nthe \u00a0\n goose\u3000",
      "the\u2003goose", "\u2028the\u2007goose"})
  void whiteSpaceOfAnyKindIsOneBlankAndNoneIsAtTheEnds(String text) {
    assertEquals("the goose", FoldedText.of(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Eightchs...   | Eightchs
      Sevench...    | ''
      Eightchs…     | Eightchs
      Sevench…      | ''
      Eight words … | Eight words
      Eightchs..    | ''
      Eightchs      | ''
      ...           | ''
      """)
  void aTextIsCutAtItsEndIfEnoughOfItIsLeft(String text, String left) {
    assertEquals(left, FoldedText.beginning(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ...eightchs   | eightchs
      ...sevench    | ''
      …eightchs     | eightchs
      …sevench      | ''
      … eight words | eight words
      ..eightchs    | ..eightchs
      eightchs      | eightchs
      sevench       | ''
      """)
  void aTextMayStandForTheEndOfALineIfItIsLongEnough(String text, String end) {
    assertEquals(end, FoldedText.ending(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      twelve chars | 12 | twelve chars | twelve chars
      twelve chars | 11 | twelve…      | …welve chars
      twelve chars |  6 | twelve…      | …chars
      twelve chars |  5 | twelv…       | …chars
      a goose came |  9 | a goose…     | …oose came
      a goosecame! |  9 | a gooseca…   | …oosecame!
      abcd efghijk |  8 | abcd efg…    | …efghijk
      abcde fghijk |  8 | abcde…       | …fghijk
      abcdef ghijk |  8 | abcdef…      | …ghijk
      abcdefgh ijk |  8 | abcdefgh…    | …efgh ijk
      abcdefg hijk |  8 | abcdefg…     | …hijk
      abcdefghijkl |  4 | abcd…        | …ijkl
      """)
  void aLongTextIsCutAtABlankIfOneIsNear(String text, int length, String end, String beginning) {
    assertEquals(end, FoldedText.cutEnd(text, length));
    assertEquals(beginning, FoldedText.cutBeginning(text, length));
  }

  @Test
  void noCharacterIsCutInHalf() {
    String geese = "\ud83e\udebf".repeat(6);
    assertEquals("\ud83e\udebf".repeat(2) + "\u2026", FoldedText.cutEnd(geese, 4));
    assertEquals("\ud83e\udebf".repeat(2) + "\u2026", FoldedText.cutEnd(geese, 5));
    assertEquals("\u2026" + "\ud83e\udebf".repeat(2), FoldedText.cutBeginning(geese, 4));
    assertEquals("\u2026" + "\ud83e\udebf".repeat(2), FoldedText.cutBeginning(geese, 5));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the goose | THE GOOSE | 1.0
      ab        | ab        | 1.0
      abc       | abd       | 0.5
      abab      | abc       | 0.4
      ab        | ba        | 0.0
      a         | a         | 0.0
      a         | ab        | 0.0
      ''        | ''        | 0.0
      night     | nacht     | 0.25
      """)
  void textsAreAsLikeAsThePairsThatTheyShare(String one, String other, double likeness) {
    assertEquals(likeness, FoldedText.likeness(one, other), 1e-9);
    assertEquals(likeness, FoldedText.likeness(other, one), 1e-9);
  }

  @Test
  void whatStandsFarBehindMakesNoTextLessLikeAnother() {
    String long200 = "the goose ".repeat(20);
    assertEquals(1, FoldedText.likeness(long200 + "and a fox", long200));
    assertTrue(FoldedText.likeness(long200.substring(1) + "xyz", long200.substring(1)) < 1);
  }
}
