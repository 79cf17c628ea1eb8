package io.chapbook.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileAsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Roe | Roe, Jane",
        "Mary Ann Evans | Evans, Mary Ann",
        "J. K. Rowling | Rowling, J. K.",
        "J.R.R. Tolkien | Tolkien, J.R.R.",
        "Flann O'Brien | O'Brien, Flann",
        "Anna Smith-Jones | Smith-Jones, Anna",
        "\u00c9mile Zola | Zola, \u00c9mile",
        "\u041b\u0435\u0432 \u0422\u043e\u043b\u0441\u0442\u043e\u0439"
            + " | \u0422\u043e\u043b\u0441\u0442\u043e\u0439, \u041b\u0435\u0432"
      })
  void plainNamesAreTurnedRound(String name, String filed) {
    assertEquals(filed, FileAs.of(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jane\tRoe", " Jane  Roe ", "Jane\u2003Roe"})
  void anyBlankPartsTheWordsOrNone(String name) {
    String filed = FileAs.of(name);
    assertEquals(name.contains("\u2003") ? name : "Roe, Jane", filed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "takeflight", "ink_and_embers", "Colette", "ink Embers", "Ink embers", "XX Darkstar99",
        "The Dark Knight", "Robert Downey Jr", "Henry Tudor VIII", "Ludwig van Beethoven",
        "Ursula K. Le Guin", "SHOUTING NAME", "Jane Roe and John Doe", "Jane Roe, Esq", "\u0000",
        "\ud83d\ude00 Smile", "\u674e \u767d", "J. K.", "\u201cJane Roe\u201d"
      })
  void otherNamesStayAsTheyAre(String name) {
    assertEquals(name, FileAs.of(name));
  }
}
