package io.chapbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    ".hidden, .hidden",
    "tab\there, tab_here",
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
}
