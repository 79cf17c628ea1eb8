package io.chapbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @Test
  void lettersAndDigitsOfAPartAreFound() {
    assertTrue(Letters.within("-- a", 0, 4));
    assertTrue(Letters.within("-- 7", 0, 4));
    assertFalse(Letters.within("a-- b", 1, 4));
    assertFalse(Letters.within("a", 1, 1));
    assertFalse(Letters.within("\u2728 *** \ud83e\udda2", 0, 8));
  }

  @Test
  void lettersOutsideOfTheBasicPlaneAreLetters() {
    assertTrue(Letters.within("]\ud835\udc00", 1, 3));
    // Half of one is none.
    assertFalse(Letters.within("\udc00 \ud835", 0, 3));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      Rain and Mud   | rainandmud
      "RAIN", a mud! | rainamud
      4. Über Öl     | 4überöl
      zA az          | zaaz
      `{ab}          | ab
      *** 🦢         | ~~
      𝐀-𝐁            | 𝐀𝐁
      # a capital of Deseret
      𐐀              | 𐐨
      """)
  void foldedTextsHaveNoBlanksMarksAndCapitals(String text, String folded) {
    assertEquals(folded, Letters.folded(text));
  }
}
