package io.chapbook.bundled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class BundledFileTest {

  @Test
  void linesAreThoseOfTheTextWithoutTheirEnds() {
    assertEquals(List.of("plain", "", "\u00e9t\u00e9 \ud83d\ude42", "last"),
        BundledFile.lines(BundledFileTest.class, "lines.txt"));
  }

  @Test
  void theTextIsUtf8() {
    assertEquals("plain\n\r\n\u00e9t\u00e9 \ud83d\ude42\r\nlast",
        BundledFile.text(BundledFileTest.class, "lines.txt"));
  }

  @Test
  void propertiesAreThoseOfTheText() {
    Properties properties =
        BundledFile.properties(BundledFileTest.class, "words.properties");
    assertEquals(Map.of("one", "\u00e9t\u00e9", "other", "two words"), properties);
    assertEquals(properties,
        BundledFile.properties(BundledFileTest.class, "none.properties", "words.properties"));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    IllegalStateException thrown = assertThrows(
        IllegalStateException.class, () -> BundledFile.bytes(BundledFileTest.class, "none.txt"));
    assertTrue(String.valueOf(thrown.getMessage()).contains("none.txt"));
  }
}
