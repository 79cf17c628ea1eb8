package io.chapbook.content;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleSheetTest {

  private static final Pattern SELECTOR_CLASS = Pattern.compile("\\.([a-z][a-z-]*)");

  private final String css = new String(StyleSheet.read(), StandardCharsets.UTF_8);

  /** EPUB 3.3 forbids the first two; the others take a choice from the reader. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\bdirection\\s*:", "unicode-bidi", "\\bcolor\\s*:", "background", "display\\s*:\\s*none",
        "var\\(", "font-family", "line-height", "text-align\\s*:\\s*(justify|left|right)",
        "font-size\\s*:\\s*[0-9.]+(px|pt)", "@import", "url\\(", "!important"
      })
  void leavesToReadersAndReadingSystemsWhatIsTheirs(String forbidden) {
    assertFalse(Pattern.compile(forbidden).matcher(css).find());
  }

  @Test
  void hasRulesForClassesOnlyThatDocumentsUse() {
    StringBuilder documents = new StringBuilder();
    for (ContentDocument document : ContentDocumentSet.everything()) {
      documents.append(new String(document.xhtml(), StandardCharsets.UTF_8));
    }
    Matcher matcher = SELECTOR_CLASS.matcher(css.replaceAll("\\{[^}]*}|/\\*.*?\\*/", "{}"));
    int found = 0;
    while (matcher.find()) {
      String name = matcher.group(1);
      assertTrue(
          Pattern.compile("class=\"([a-z -]* )?" + name + "[ \"]").matcher(documents).find(), name);
      found++;
    }
    assertTrue(found > 20);
  }
}
