package io.chapbook.structure.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.outline.FieldName;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FieldTableTest {

  private static final FieldTable TABLE = FieldTable.standard();

  @ParameterizedTest
  @EnumSource
  void everyFieldHasANameInTheTable(FieldName field) {
    assertTrue(TABLE.all().values().stream().flatMap(List::stream)
        .anyMatch(meaning -> meaning.name() == field), field.name());
  }

  @Test
  void namesStandInTheTableAsTheyAreLookedUp() {
    TABLE.all().keySet().forEach(name -> {
      assertEquals(name.strip().toLowerCase(Locale.ROOT), name);
      assertFalse(name.isEmpty() || name.contains(":") || name.contains("  "), name);
      assertFalse(TABLE.meanings(name).isEmpty(), name);
    });
  }

  @Test
  void noNameStandsInOneBlockTwice() {
    TABLE.all().forEach((name, meanings) -> {
      Set<FieldName> fields = new HashSet<>();
      meanings.forEach(meaning -> assertTrue(fields.add(meaning.name()), name));
    });
  }

  @Test
  void aNameOfTwoFieldsMeansTheOneWhoseFormTheValueHas() {
    FieldTable.Meaning date = TABLE.meaning("Completed", "2016-02-17");
    FieldTable.Meaning state = TABLE.meaning("Completed", "Yes");
    assertNotNull(date);
    assertNotNull(state);
    assertEquals(FieldName.UPDATED, date.name());
    assertEquals(FieldName.STATUS, state.name());
  }

  @ParameterizedTest
  @CsvSource({"Rating, true", "RATED, true", "status, false", "Date, false", "Archive  Warning, true"})
  void someNamesShowAHeader(String name, boolean telling) {
    FieldTable.Meaning meaning = TABLE.meaning(name, "1");
    assertNotNull(meaning);
    assertEquals(telling, meaning.telling());
  }

  @Test
  void aNumberThatIsNoneShowsNoHeader() {
    FieldTable.Meaning meaning = TABLE.meaning("Words", "she had none");
    assertNotNull(meaning);
    assertFalse(meaning.telling());
  }

  @Test
  void aTableSaysForEachNameItsFieldPlaceAndWeight() {
    FieldTable table = new FieldTable(List.of(
        "# a remark", "", "[words]", "any ~words | word count", "de wörter", "[note]",
        "any !words", "values none | some", "[genre]", "values Hurt/Comfort | drama"));
    assertEquals(
        List.of(new FieldTable.Meaning(FieldName.WORDS, 0, FieldTable.Weight.MAYBE),
            new FieldTable.Meaning(FieldName.NOTE, 0, FieldTable.Weight.AGAINST)),
        table.meanings("WORDS"));
    assertEquals(
        List.of(new FieldTable.Meaning(FieldName.WORDS, 1, FieldTable.Weight.TELLING)),
        table.meanings("Word Count"));
    assertEquals(
        List.of(new FieldTable.Meaning(FieldName.WORDS, 2, FieldTable.Weight.TELLING)),
        table.meanings("Wörter"));
    assertEquals(List.of(), table.meanings("word counts"));
    assertEquals(10, table.longest());
    assertTrue(table.isValue(FieldName.NOTE, "None"));
    assertFalse(table.isValue(FieldName.NOTE, "drama"));
    assertFalse(table.isValue(FieldName.WORDS, "none"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      Words     | 500    | WORDS TELLING
      Words     | ''     | WORDS TELLING
      Words     | none   | WORDS MAYBE
      Completed | 2016   | UPDATED MAYBE
      Completed | Yes    | STATUS MAYBE
      Completed | ''     | UPDATED MAYBE
      Name      | Marta  | OTHER AGAINST
      Mood      | grey   | -
      """)
  void aNameMeansTheFieldWhoseFormItsValueHas(String name, String value, String meaning) {
    FieldTable.Meaning found = TABLE.meaning(name, value);
    assertEquals(meaning, found == null ? null
        : found.name() + " " + found.weight());
  }

  @Test
  void aDigitIsLookedForInTheFirstFortyCharacters() {
    FieldTable.Meaning words = new FieldTable.Meaning(FieldName.WORDS, 0, FieldTable.Weight.MAYBE);
    FieldTable.Meaning tags = new FieldTable.Meaning(FieldName.TAGS, 0, FieldTable.Weight.MAYBE);
    assertTrue(FieldTable.hasForm(words, "x".repeat(39) + "5"));
    assertFalse(FieldTable.hasForm(words, "x".repeat(40) + "5"));
    assertTrue(FieldTable.hasForm(words, ""));
    assertTrue(FieldTable.hasForm(tags, "none"));
  }

  @Test
  void otherWordsMeanNothing() {
    assertNull(TABLE.meaning("He had one rule", "never look back."));
    assertNull(TABLE.meaning("Titles", "none"));
  }

  @Test
  void aBlockThatIsNamedForNoFieldIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new FieldTable(List.of("[weather]")));
  }
}
