package io.chapbook.structure.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a line's characters are. A row tells the line, its first and its last character, how many
 * letters it has and how many of them are capitals, whether a digit is seen (1) and whether a
 * bracket opens (b).
 */
class CharacterTallyTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Goose    | G e 5 1
      GOOSE    | G E 5 5
      a        | a a 1 0
      ~        | ~ ~ 0 0
      7        | 7 7 0 0 1
      a7       | a 7 1 0 1
      (a       | ( a 1 0 b
      a)       | a ) 1 0
      [a       | [ a 1 0 b
      {a       | { a 1 0 b
      a(7      | a 7 1 0 1 b
      （a      | （ a 1 0 b
      （       | （ （ 0 0 b
      “a”      | “ ” 1 0
      Épée     | É e 4 1
      дом      | д м 3 0
      ДОМ      | Д М 3 3
      一二     | 一 二 2 0
      ٣        | ٣ ٣ 0 0 1
      ªº       | ª º 2 0
      # some letters are stored in two places, and so are signs that are none
      𠀀a      | \\ud840 a 2 0
      a𠀀      | a \\udc00 2 0
      𠀀       | \\ud840 \\udc00 1 0
      🦢       | \\ud83e \\udda2 0 0
      a🦢      | a \\udda2 1 0
      """)
  void charactersAreOfTheirKinds(String line, String kinds) {
    assertEquals(kinds, tally(line, 0, line.length(), 9));
  }

  @Test
  void halfALetterIsNone() {
    assertEquals("a \\ud840 1 0", tally("a\ud840", 0, 2, 9));
    assertEquals("a \\udc00 1 0", tally("a\udc00", 0, 2, 9));
    // The other half stands behind the end.
    assertEquals("a \\ud840 1 0", tally("a\ud840\udc00", 0, 2, 9));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      AbCde      | A e 5 2
      AbCdeF     | A F 5 2
      AbC deF    | A F 5 2
      AbCde7     | A 7 5 2
      AbCd7      | A 7 4 2 1
      AbCd7efG   | A G 5 2 1
      AbCde(f    | A f 5 2 b
      AbCdef[    | A [ 5 2 b
      AbCdef（   | A （ 5 2 b
      AbCdefé”   | A ” 5 2
      AbCde𠀀    | A \\udc00 5 2
      """)
  void behindTheLastLetterThatIsCountedOnlyBracketsAre(String line, String kinds) {
    assertEquals(kinds, tally(line, 0, line.length(), 5));
  }

  @Test
  void whatStandsBeforeAndBehindIsNotLookedAt() {
    assertEquals("o o 2 0", tally("(1 Goose 2)", 4, 6, 9));
    assertEquals("o 7 3 0 1", tally("Goose7(", 2, 6, 9));
    assertEquals("\\u0 \\u0 0 0", tally("(1 Goose 2)", 4, 4, 9));
    assertEquals("G G 1 1", tally("(1 Goose 2)", 3, 4, 9));
    // Nor behind the last letter that is counted.
    assertEquals("G o 2 1", tally("(1 Goose (2)", 3, 6, 2));
    assertEquals("G ( 2 1 b", tally("(1 Goose (2)", 3, 10, 2));
  }

  /** Characters are summed up in runs of 255, and a sum holds no more. */
  @Test
  void linesMayBeLongerThanARunOfTheSums() {
    for (int length : new int[] {254, 255, 256, 257, 510, 511, 600}) {
      String letters = "g".repeat(length);
      assertEquals("g g " + length + " 0", tally(letters, 0, length, 900));
      assertEquals("g g 241 0", tally(letters, 0, length, 241));
      assertEquals("G G " + length + " " + length, tally("G".repeat(length), 0, length, 900));
      assertEquals("7 7 0 0 1", tally("7".repeat(length), 0, length, 900));
      assertEquals("( ( 0 0 b", tally("(".repeat(length), 0, length, 900));
      assertEquals("- 7 1 1 1 b", tally("-".repeat(length) + "A(7", 0, length + 3, 900));
    }
  }

  private static String tally(String line, int from, int end, int most) {
    CharacterTally tally = new CharacterTally(line.toCharArray(), from, end, most);
    return shown(tally.first()) + " " + shown(tally.last()) + " " + tally.letters() + " "
        + tally.capitals() + (tally.hasDigits() ? " 1" : "") + (tally.opensBracket() ? " b" : "");
  }

  private static String shown(char c) {
    return c == 0 || Character.isSurrogate(c) ? "\\u" + Integer.toHexString(c) : String.valueOf(c);
  }
}
