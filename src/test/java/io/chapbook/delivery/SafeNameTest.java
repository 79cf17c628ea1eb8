package io.chapbook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words as names of files: a table of cases. */
class SafeNameTest {

  @ParameterizedTest
  @CsvSource({
    "The Well, The Well",
    "a/b, a_b",
    "'..', book",
    "'.', book",
    "'', book",
    "'  ', book",
    ".hidden, hidden",
    "...and back, and back",
    "tab\there, tab here",
    "no\u00a0break, no break",
    "bell\u0007rung, bell_rung",
    "'The End. . .', The End",
    "'???', book",
    "'. / .', book",
    "'<script>alert(1)</script>', _script_alert(1)__script_",
    "'\"Q\" & A\\B', _Q_ & A_B",
    "\u202egpj.exe, gpj.exe",
    "e\u200b\u0301, \u00e9",
    "NUL.txt, _NUL.txt",
    "con , _con",
    "lpt\u00b9.x, _lpt\u00b9.x",
    "CONIN$, _CONIN$",
    "\ue000x, _x",
    "Aux, _Aux",
    "com1, _com1",
    "comet, comet",
    "'Why, then?', 'Why, then_'"
  })
  void isANameThatAnySystemTakes(String words, String name) {
    assertEquals(name, SafeName.of(words).toString());
  }

  /** Where names are ASCII, each letter is replaced by one sign; the length is the same. */
  @Test
  void isCutBetweenLetters() {
    assertEquals(200, SafeName.of("e".repeat(300)).toString().length());
    assertEquals(100, SafeName.of("\u00e9".repeat(300)).toString().length());
    assertEquals(66, SafeName.of("\u7ae0".repeat(300)).toString().length());
  }

  @Test
  void noLetterIsPartedFromItsMarksUnlessItsMarksAloneAreTooLong() {
    String marked = "x\u0323\u0301";
    assertEquals(40 * 3, SafeName.of(marked.repeat(100)).toString().length());
    assertEquals(100, SafeName.of("x" + "\u0323".repeat(300)).toString().length());
    String family = "\ud83d\udc69\u200d\ud83d\udc67";
    String cut = SafeName.of(family.repeat(100)).toString();
    assertEquals(family.repeat(18), isUnicode() ? cut : family.repeat(18));
  }

  @Test
  void whatIsFoldedAlikeIsOneNameForSomeFileSystem() {
    assertEquals(SafeName.folded("Stra\u00dfe"), SafeName.folded("STRASSE"));
    assertEquals(SafeName.folded("\u00c9"), SafeName.folded("e\u0301"));
    assertEquals(SafeName.folded("a\u200db\ufe0f"), SafeName.folded("A\u00adB"));
    assertNotEquals(SafeName.folded("a"), SafeName.folded("\u00e4"));
  }

  private static boolean isUnicode() {
    return SafeName.of("\u7ae0").toString().equals("\u7ae0");
  }
}
