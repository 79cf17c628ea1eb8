package io.chapbook.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlCharactersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "plain", "tab\tline\nreturn\r", "\u007f\u0085\u009f", "\ud7ff\ue000\ufffd", "\ud83d\ude00"
      })
  void textThatXmlAllowsStaysTheSameInstance(String text) {
    assertSame(text, XmlCharacters.replaceForbidden(text));
    assertEquals(0, XmlCharacters.countForbidden(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u000b", "\u001f", "\ufffe", "\uffff", "\ud83d", "\ude00"})
  void forbiddenCharactersBecomeTheReplacementCharacter(String forbidden) {
    assertEquals("a\ufffdb", XmlCharacters.replaceForbidden("a" + forbidden + "b"));
    assertEquals("\ufffd", XmlCharacters.replaceForbidden(forbidden));
    assertEquals(1, XmlCharacters.countForbidden("a" + forbidden + "b"));
  }

  @Test
  void everyForbiddenCharacterCounts() {
    String reversedPairAndHalf = "\ude00\ud83d\ud83d\ude00\ud83d";
    assertEquals(
        "\ufffd\ufffd\ud83d\ude00\ufffd", XmlCharacters.replaceForbidden(reversedPairAndHalf));
    assertEquals(3, XmlCharacters.countForbidden(reversedPairAndHalf));
  }

  @Test
  void eachCodePointIsJudgedAsTheProductionSays() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean allowed =
          c == 9 || c == 10 || c == 13
              || c >= 0x20 && c <= 0xD7FF
              || c >= 0xE000 && c <= 0xFFFD
              || c >= 0x10000;
      assertEquals(allowed ? 0 : 1, XmlCharacters.countForbidden(Character.toString(c)));
    }
  }
}
