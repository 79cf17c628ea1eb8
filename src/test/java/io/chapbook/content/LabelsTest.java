package io.chapbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"de", "fr", "es", "it", "pt", "nl", "ru", "uk", "pl", "sv", "zh", "ja", "he", "ar"})
  void hasLabelsOfItsOwn(String language) {
    Labels labels = Labels.of(language);
    assertNotEquals(Labels.of("en").cover(), labels.cover());
    assertTrue(labels.coverOf("X").contains("X"));
    assertTrue(!labels.coverOf("X").contains("{"));
  }

  @Test
  void readsTheFilesAsUtf8() {
    assertEquals("表紙", Labels.of("ja").cover());
    assertEquals("Author’s note", Labels.of("en").authorsNote());
  }

  @Test
  void looksAtTheLanguageOnly() {
    assertEquals(Labels.of("pt"), Labels.of("pt-BR"));
    assertEquals(Labels.of("zh"), Labels.of("zh-Hant-TW"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "und", "", "../content/labels/de", "x-private"})
  void fallsBackToEnglish(String language) {
    assertEquals(Labels.of("en"), Labels.of(language));
  }

  @Test
  void takesATitleAsItIs() {
    assertEquals("Cover of “$1 {title} \\”", Labels.of("en").coverOf("$1 {title} \\"));
  }
}
