package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ida Wend & Tom Rook | Ida Wend / Tom Rook",
        "Ida Wend and Tom Rook | Ida Wend / Tom Rook",
        "Ida Wend, Tom Rook, and Jon Lind | Ida Wend / Tom Rook / Jon Lind",
        "Ida Wend und Tom van Rook | Ida Wend / Tom van Rook",
        "J. R. Wend & A.B. O'Rook | J. R. Wend / A.B. O'Rook",
        "ink_and_embers; Tom | ink_and_embers / Tom",
        "ink_and_embers; ;Tom; | ink_and_embers / Tom",
        "Wend, Ida; Rook, Tom | Wend, Ida / Rook, Tom"
      })
  void severalNamesAreParted(String author, String names) {
    assertEquals(List.of(names.split(" / ")), AuthorNames.of(author));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Ida Wend", "Salt and Clover", "Ida and Tom Wend", "ink & embers", "Wend, Ida",
    "Ida Wend, New York", "Mr. and Mrs. Wend", "Anna Sand", "and", ";", " & ", "Ida Wend and others",
    "&amp; &#x41; &lt;", "Ida; & Co"
  })
  void oneNameIsNotParted(String author) {
    assertEquals(List.of(), AuthorNames.of(author));
  }
}
