package io.chapbook.structure.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledLineTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "Summary: It rains. | Summary | It rains.",
    "**Summary:** It rains. | Summary | It rains.",
    "**Summary**: It rains. | Summary | It rains.",
    "## Summary | Summary | ''",
    "Summary | Summary | ''",
    "Summary : It rains: much. | Summary | It rains: much.",
    "\u7c21\u4ecb\uff1a \u96e8 | \u7c21\u4ecb | \u96e8",
    "== Summary ==: 1 | Summary | 1",
    "A | A | ''",
    ": A | A | ''",
    "** | '' | ''",
    "'' | '' | ''",
  })
  void labelAndWordsArePartedByTheFirstColon(String line, String label, String words) {
    LabelledLine parts = LabelledLine.of(line);
    assertEquals(label, parts.label());
    assertEquals(words, line.substring(parts.wordsStart()));
    assertEquals(label, line.substring(parts.labelStart(), parts.labelStart() + label.length()));
  }
}
