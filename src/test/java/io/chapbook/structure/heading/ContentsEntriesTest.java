package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles are compared by their letters and digits. */
class ContentsEntriesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      Rain                 | Rain
      [Rain](#rain)        | Rain
      1. [Rain](#rain) ... | Rain
      Rain](#rain)         | Rain](#rain)
      [Rain]               | [Rain]
      Rain ....... 12      | Rain
      Rain . . . .         | Rain
      Rain…… 3             | Rain
      Rain.                | Rain.
      Rain 12              | Rain 12
      Rain   12            | Rain
      Rain   12345         | Rain   12345
      Rain  3 days ago     | Rain
      """)
  void anEntryIsReadWithoutItsAddressAndPage(String entry, String title) {
    assertEquals(title, ContentsEntries.withoutLink(entry));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      Rain    | rain!     | true
      *Rain*  | R a i n   | true
      Ab      | ab        | true
      A       | a         | false
      ***     | ---       | false
      Rain    | Rains     | false
      Rains   | Rain      | false
      Rain    | Main      | false
      Rain    | Ruin      | false
      Rain 4  | Rain, 4.  | true
      𝐑𝐚 12   | 𝐑𝐚, 12    | true
      𝐑𝐚 12   | 𝐌𝐮 12     | false
      🌧 Rain  | Rain      | true
      """)
  void twoTitlesAreTheSameByMoreThanOneLetter(String one, String other, boolean same) {
    assertEquals(same, ContentsEntries.same(one, other));
    assertEquals(same, ContentsEntries.same(other, one));
  }

  @Test
  void aListHasTheTitlesOfMoreThanOneLetterThatWereAdded() {
    ContentsEntries entries = new ContentsEntries();
    assertTrue(entries.isEmpty());
    entries.add("A");
    assertTrue(entries.isEmpty(), "one letter tells nothing");
    entries.add("Rain");
    entries.add("Über uns");
    assertFalse(entries.isEmpty());
    assertTrue(entries.has("*RAIN*"));
    assertTrue(entries.has("über-uns"));
    assertFalse(entries.has("Ruin"));
    assertFalse(entries.has("Mud"));
    assertFalse(entries.has("A"));
    assertFalse(entries.has("***"));
  }
}
