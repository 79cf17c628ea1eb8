package io.chapbook.structure.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.testing.StructureCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolioReaderTest {

  private static final FolioReader READER = new FolioReader();

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      12 ; 12 ; bare
      - 12 - ; 12 ; bare
      [7] ; 7 ; bare
      ~12~ ; 12 ; bare
      Page 3 of 9 ; 3 ; page
      p. 44 ; 44 ; page
      Seite 17 von 20 ; 17 ; page
      Página 5 ; 5 ; page
      стр. 8 ; 8 ; page
      - Page 12 - ; 12 ; page
      [p. 12 of 20] ; 12 ; page
      THE LOW ROAD | 12 ; 12 ; head the low road
      The Low Road 12 ; 12 ; head the low road
      12 | The Low Road ; 12 ; head the low road
      """)
  void aPagesNumberIsReadInManyForms(String line, int number, String form) {
    FolioReader.Folio folio = read(line);
    assertNotNull(folio, line);
    assertEquals(number, folio.number());
    assertEquals(form, folio.form());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "The Low Road", "12345", "In 1918 they left.", "Room 12, floor 3", "***", "12:30", "Part IV",
    "Page 12345", "Page 12 was torn.", "(the 12 geese)",
  })
  void otherLinesAreNone(String line) {
    assertNull(read(line), line);
  }

  private static FolioReader.Folio read(String line) {
    return READER.read(StructureCases.measured(line).line(1));
  }
}
