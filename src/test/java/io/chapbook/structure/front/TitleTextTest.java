package io.chapbook.structure.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to a title and what does not; an underline stands for a blank at an end. */
class TitleTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      The Goose                         | The Goose
      ** The Goose **                   | The Goose
      “The Goose”                       | The Goose
      == The Goose =~-                  | The Goose
      The "Goose" of the Mill           | The "Goose" of the Mill
      🦢The Goose✨                     | The Goose
      ❤️The Goose❤️                     | The Goose
      G                                 | G
      *G*                               | G
      ***                               | ***
      ?                                 | ?
      # a forum's marks around the whole line go
      [b]The Goose[/b]                  | The Goose
      [b][i]The Goose[/i][/b]           | The Goose
      [size=5]The Goose[/size]          | The Goose
      [h2]*The Goose*[/h2]              | The Goose
      [b]The[/b] Goose                  | [b]The[/b] Goose
      [The Goose]                       | [The Goose]
      """)
  void signsAroundATitleAreNoneOfIt(String line, String title) {
    assertEquals(title, TitleText.bare(line));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      `: A Tale`         | A Tale
      ` (A Tale)`        | A Tale
      `, "A Tale"`       | A Tale
      ` [A Tale] `       | A Tale
      `* - A Tale_*`     | A Tale
      `—A Tale (1)`      | A Tale (1
      `A`                | A
      ` A `              | A
      ` - `              | ``
      `)`                | ``
      ``                 | ``
      """)
  void marksThatPartATitleFromTheRestAreOfNeither(String behind, String rest) {
    assertEquals(rest, TitleText.rest(behind));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      The Goose, 2nd!   | thegoose2nd
      “ÉTÉ”             | été
      𝔊oose 𐐀          | 𝔊oose𐐨
      ***               | ``
      """)
  void titlesAreTheSameByLettersAndDigits(String title, String letters) {
    assertEquals(letters, TitleText.letters(title));
  }
}
