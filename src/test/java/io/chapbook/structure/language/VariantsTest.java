package io.chapbook.structure.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.structure.outline.FoundLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telling words, of languages that nobody speaks. */
class VariantsTest {

  private final Variants variants = new Variants(List.of(
      "# what follows is tried on anything",
      "[latin]",
      "xa  one | two | three | four | l'eau",
      "",
      "[ba be]",
      "ya  mill | goose | rain",
      "ye  mill | duck",
      "# duck",
      "yi  mill | dürre"));

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ba    | goose                    | ya 0.67 1 of 1
      be    | goose                    | ya 0.67 1 of 1
      bo    | goose                    | none
      ba    | duck                     | ye 0.67 1 of 1
      ba    | dürre                    | yi 0.67 1 of 1
      ba    | Goose, DUCK: goose       | ya 0.6 2 of 3
      ba    | duck duck goose          | ye 0.6 2 of 3
      ba    | duck goose               | none
      ba    | mill                     | none
      ba    | mill duck                | ye 0.6 2 of 2
      ba    | mill dürre 7 dürre       | yi 0.67 3 of 3
      ba    | goose goose duck         | ya 0.6 2 of 3
      ba    | goose dürre duck duck    | ye 0.6 2 of 4
      ba    | gooses                   | none
      ba    | ``                       | none
      # of a text that may be anything four different words, and one in a dozen or so
      latin | one two three four       | xa 0.83 4 of 4
      latin | one two three three      | none
      latin | one two three l'eau      | xa 0.83 4 of 4
      latin | one two three l’eau      | xa 0.83 4 of 4
      latin | one two three eau        | none
      latin | one two three four 46*x  | xa 0.83 4 of 50
      latin | one two three four 47*x  | none
      latin | one two three four one 57*x | xa 0.86 5 of 62
      latin | one two three four one 58*x | none
      """)
  void theOneWithTheMostTellingWordsIsTold(String group, String words, String expected) {
    StringBuilder text = new StringBuilder();
    for (String word : words.split(" ")) {
      String[] many = word.split("[*]");
      text.append((many[many.length - 1] + " ").repeat(
          many.length == 1 ? 1 : Integer.parseInt(many[0])));
    }
    FoundLanguage found = variants.choose(group, text.toString());
    assertEquals(expected, found == null ? "none"
        : found.tag() + " " + found.confidence() + " "
            + found.evidence().replace(" words tell it", ""));
  }

  @Test
  void theWordsThatComeWithChapbookTellLanguagesApart() {
    assertNotNull(Variants.standard().choose("sr", "gde je reka"));
    assertNotNull(Variants.standard().choose("bs", "gde je reka"));
    assertNull(Variants.standard().choose("en", "gde je reka"));
  }
}
