package io.chapbook.structure.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of story that are parted; of those that are not known none is. */
class GenreListTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Drama               | Drama
      Drama/Humor         | Drama; Humor
      Drama , Humor       | Drama; Humor
      Hurt/Comfort        | Hurt/Comfort
      Hurt/Comfort/Drama  | Hurt/Comfort; Drama
      Drama/Hurt/Comfort  | Drama; Hurt/Comfort
      Tragedy/Drama/Humor | Tragedy/Drama; Humor
      Hurt                | ''
      Drama/Hurt          | ''
      Drama/Goose/Humor   | ''
      Goose               | ''
      """)
  void aStrokePartsKindsUnlessOneHasAStrokeItself(String value, String kinds) {
    assertEquals(kinds, String.join("; ", new GenreList(FieldTable.standard()).split(value)));
  }
}
