package io.chapbook.structure.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

  private static final NumberReader READER = new NumberReader(new RuleTableReader().readWords());

  @ParameterizedTest
  @CsvSource({
    "1, ARABIC, 1", "007, ARABIC, 7", "12, ARABIC, 12", "1999, ARABIC, 1999",
    "3.5, ARABIC, 3.5", "3 1/2, ARABIC, 3.5", "3½, ARABIC, 3.5", "12.25, ARABIC, 12.25",
    "3¼, ARABIC, 3.25", "3 ¾, ARABIC, 3.75", "3 1/4, ARABIC, 3.25", "3 3/4, ARABIC, 3.75",
    "3a, ARABIC, 3.1", "3B, ARABIC, 3.2", "12c, ARABIC, 12.3",
    "I, ROMAN, 1", "iv, ROMAN, 4", "IIII, ROMAN, 4", "IX, ROMAN, 9", "XIV, ROMAN, 14",
    "XL, ROMAN, 40", "XCIX, ROMAN, 99", "CD, ROMAN, 400", "MCMXCIX, ROMAN, 1999",
    "one, SPELT, 1", "Twelve, SPELT, 12", "NINETEEN, SPELT, 19", "twenty, SPELT, 20",
    "Twenty-One, SPELT, 21", "ninety nine, SPELT, 99",
    "first, ORDINAL, 1", "Twentieth, ORDINAL, 20",
    "zwei, SPELT, 2", "erstes, ORDINAL, 1", "dix-sept, SPELT, 17", "tercero, ORDINAL, 3",
    "пять, SPELT, 5", "двадцать один, SPELT, 21", "вторая, ORDINAL, 2",
    "一, CJK, 1", "十, CJK, 10", "十二, CJK, 12", "二十, CJK, 20", "二十三, CJK, 23", "两百, CJK, 200",
    "一百零五, CJK, 105", "一百二十, CJK, 120", "三千四百五十六, CJK, 3456", "一〇三, CJK, 103",
    "א, HEBREW, 1", "י״ב, HEBREW, 12", "טו, HEBREW, 15", "כ׳, HEBREW, 20", "שלישי, ORDINAL, 3",
    "١٢, ARABIC, 12", "۳, ARABIC, 3", "الثالث, ORDINAL, 3", "دوم, ORDINAL, 2",
  })
  void everyWayToWriteANumberIsRead(String text, NumberStyle style, double value) {
    HeadingNumber number = READER.read(text);
    assertNotNull(number, text);
    assertEquals(style, number.style(), text);
    assertEquals(value, number.value(), 1e-9, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "winter", "the", "twenty-winter", "one of them", "第", "-", "--", "- -", "-one", "twenty-",
    "99999999999", "3x", "3 1/0", "3.", "3.x"})
  void wordsThatAreNoNumberAreNone(String text) {
    assertNull(READER.read(text), text);
  }

  @Test
  void aLetterBehindANumberPutsItBehindTheNumberAlone() {
    List<Double> values = Stream.of("3", "3a", "3b", "4").map(READER::read)
        .map(Objects::requireNonNull).map(HeadingNumber::value).toList();
    assertEquals(values.stream().sorted().distinct().toList(), values);
  }

  @ParameterizedTest
  @CsvSource({"4.1, 4.001", "4.10, 4.010", "12-3, 12.003"})
  void theTenthOfAnArcStandsBehindItsNinth(String text, double value) {
    HeadingNumber number = READER.readArc(text);
    assertNotNull(number, text);
    assertEquals(NumberStyle.ARC, number.style());
    assertEquals(value, number.value(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "4.", ".4", "-", "-4"})
  void whatHasNoPlaceInAnArcIsNone(String text) {
    assertNull(READER.readArc(text), text);
  }

  @Test
  void blanksAroundANumberDoNotMatter() {
    assertEquals(READER.read("7"), READER.read("  7 "));
  }
}
