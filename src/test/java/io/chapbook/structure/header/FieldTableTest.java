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
  void otherWordsMeanNothing() {
    assertNull(TABLE.meaning("He had one rule", "never look back."));
    assertNull(TABLE.meaning("Titles", "none"));
  }

  @Test
  void aBlockThatIsNamedForNoFieldIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new FieldTable(List.of("[weather]")));
  }
}
