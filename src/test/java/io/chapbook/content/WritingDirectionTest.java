package io.chapbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingDirectionTest {

  @ParameterizedTest
  @CsvSource({
    "ar, rtl", "ar-EG, rtl", "he, rtl", "iw, rtl", "fa, rtl", "ur, rtl", "yi, rtl", "ji, rtl",
    "az-Arab, rtl", "AR, rtl", "en, ltr", "en-GB, ltr", "ur-Latn, ltr", "az, ltr", "und, ltr"
  })
  void followsTheScriptOfTheLanguage(String tag, String direction) {
    assertEquals(direction, WritingDirection.of(tag).value());
  }
}
