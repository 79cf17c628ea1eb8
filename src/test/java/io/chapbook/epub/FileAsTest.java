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
        "J. R. R. Tolkien | Tolkien, J. R. R.",
        "J K Rowling | Rowling, J K",
        "JRR Tolkien | Tolkien, JRR",
        "H. G. (Herbert George) Wells | Wells, H. G. (Herbert George)",
        "Ludwig van Beethoven | Beethoven, Ludwig van",
        "Johann Wolfgang von Goethe | Goethe, Johann Wolfgang von",
        "Ana de la Cruz | Cruz, Ana de la",
        "Ursula K. Le Guin | Le Guin, Ursula K.",
        "Vincent Van Patten | Van Patten, Vincent",
        "Walter De La Mare | De La Mare, Walter",
        "Jeanne d'Arc | d'Arc, Jeanne",
        "Jeanne d\u2019Arc | d\u2019Arc, Jeanne",
        "ABCD Roe | Roe, ABCD",
        "Antoine de Saint-Exup\u00e9ry | Saint-Exup\u00e9ry, Antoine de",
        "Robert Downey Jr | Downey, Robert, Jr",
        "Martin Luther King, Jr. | King, Martin Luther, Jr.",
        "Tom Rook III | Rook, Tom, III",
        "Jane Roe, Esq | Roe, Jane, Esq",
        "Sir Arthur Conan Doyle | Doyle, Sir Arthur Conan",
        "SHOUTING NAME | NAME, SHOUTING",
        "JEROME K. JEROME | JEROME, JEROME K.",
        "Zoe\u0308 Wend | Wend, Zoe\u0308",
        "\u041b\u0435\u0432 \u0422\u043e\u043b\u0441\u0442\u043e\u0439"
            + " | \u0422\u043e\u043b\u0441\u0442\u043e\u0439, \u041b\u0435\u0432"
      })
  void plainNamesAreTurnedRound(String name, String filed) {
    assertEquals(filed, FileAs.of(name, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jane\tRoe", " Jane  Roe ", "Jane\u2003Roe"})
  void anyBlankPartsTheWordsOrNone(String name) {
    String filed = FileAs.of(name, "en");
    assertEquals(name.contains("\u2003") ? name : "Roe, Jane", filed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "takeflight", "ink_and_embers", "Colette", "ink Embers", "Ink embers", "XX Darkstar99",
        "The Dark Knight", "Henry Tudor VIII", "HENRY TUDOR VIII", "Jane Roe and John Doe",
        "Eleanor of Aquitaine", "\u0000", "\ud83d\ude00 Smile", "\u674e \u767d", "J. K.",
        "\u201cJane Roe\u201d", "Roe, Jane", "Dr. Seuss", "Lady Moon", "Moon Moon Moon Moon Moon",
        "Jr.", "(Jane) Roe", "Jane (Roe", "\u05d0\u05d1\u05d9 \u05db\u05d4\u05df", "\u6751\u4e0a\u6625\u6a39",
        "d'", "Jane d'", "-", "Ann B.", "Jane Roe jr", "(Jane) Ida Roe", "van Roe",
        "Moon Moon Moon Moon", "ABCDE Roe"
      })
  void otherNamesStayAsTheyAre(String name) {
    assertEquals(name, FileAs.of(name, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "hu-HU", "vi", "is", "ja", "zh-Hant", "ko"})
  void namesStayWhereTheFamilysComesFirst(String language) {
    assertEquals("M\u00e1rai S\u00e1ndor", FileAs.of("M\u00e1rai S\u00e1ndor", language));
  }
}
