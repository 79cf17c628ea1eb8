package io.chapbook.structure.front;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.measure.TextMeasurer;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FoundText;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.LineRole;
import io.chapbook.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles for texts that have none. */
class TitleDeviserTest {

  /** Stands in rows as two braces. */
  private static final String LONG = "The goose that went to the mill did";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      It rained                                         | It rained
      It rained.                                        | It rained.
      “It rained,” said the goose.                      | It rained,” said the goose
      It rained on us, and on the goose, and on the mill. | It rained on us
      # a phrase has twelve characters at least, and a word's own marks end none
      It rained. Then it did not, and so on, and so on  | It rained. Then it did not
      It rained on. Then it did not, and so on          | It rained on
      It rained x. Then it did not                      | It rained x. Then it did not
      It rained 3.14 inches on the goose, and on us     | It rained 3.14 inches on the goose
      It's o'clock o'clock and the goose is here        | It's o'clock o'clock and the goose is here
      # 48 characters fit
      {} not know why | {} not know why
      {} not know whys | {} not know…
      {} not know all, he said | {} not know…
      {} not know us all, he said | {} not know us…
      {} not know o, he said | {} not know o
      {} - - - - - - - - - not | {}…
      # signs in front go, those of emphasis everywhere, and blanks are one
      *** - “The *goose*    went”                       | The goose went
      ***                                               | ``
      7                                                 | 7
      雨が降った。がちょうが鳴いた、そして朝になった。    | 雨が降った。がちょうが鳴いた、そして朝になった
      """)
  void aTitleIsMadeOfTheFirstPhrase(String line, String title) {
    assertEquals(title.replace("{}", LONG), TitleDeviser.incipit(line.replace("{}", LONG)));
  }

  @Test
  void aLongWordIsCutUnlessTwelveCharactersStandBeforeIt() {
    String goose = "G" + "o".repeat(60) + "se went";
    assertEquals("G" + "o".repeat(47) + "\u2026", TitleDeviser.incipit(goose));
    assertEquals("A G" + "o".repeat(45) + "\u2026", TitleDeviser.incipit("A " + goose));
    assertEquals("The big bad G" + "o".repeat(35) + "\u2026",
        TitleDeviser.incipit("The big bad " + goose));
    assertEquals("The huge bad\u2026", TitleDeviser.incipit("The huge bad " + goose));
  }

  @Test
  void noCharacterOfTwoUnitsIsCut() {
    assertEquals("a" + "\ud840\udc00".repeat(47) + "\u2026",
        TitleDeviser.incipit("a" + "\ud840\udc00".repeat(60)));
    assertEquals("", TitleDeviser.incipit("\ud83e\udda2".repeat(60)));
  }

  @Test
  void ofALineWithoutEndOnlyTheBeginningIsRead() {
    assertEquals("a" + "a".repeat(47) + "\u2026", TitleDeviser.incipit("a".repeat(5000)));
    assertEquals("a b", TitleDeviser.incipit("a" + " ".repeat(998) + "b"));
    assertEquals("a ", TitleDeviser.incipit("a" + " ".repeat(999) + "b"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      STORY       | story.txt        | Words of two
      HEADING     | story.txt        | Words of three
      # words of the story first, then of the description, then of a letter
      DESCRIPTION | story.txt        | Words of three
      """)
  void theFirstLineOfTheStoryWithThreeLettersIsTaken(LineRole role, String name, String title) {
    MeasuredText text = measured(name, "ab\nWords of two\nWords of three");
    Claims claims = new Claims(3);
    claims.claim(2, role);
    assertEquals(devised(title), new TitleDeviser().devise(text, claims));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      DESCRIPTION | LETTER      | story.txt          | Words of two
      LETTER      | DESCRIPTION | story.txt          | Words of three
      LETTER      | HEADING     | story.txt          | Words of two
      HEADING     | HEADING     | The Goose.txt      | The Goose
      HEADING     | HEADING     | The Goose.v2.txt   | The Goose.v2
      HEADING     | HEADING     | The Goose. Part 2  | The Goose. Part 2
      HEADING     | HEADING     | .txt               | Untitled
      """)
  void withoutStoryOtherWordsServeAndTheFilesNameInTheEnd(
      LineRole two, LineRole three, String name, String title) {
    MeasuredText text = measured(name, "ab\nWords of two\nWords of three");
    Claims claims = new Claims(3);
    claims.claim(2, two);
    claims.claim(3, three);
    assertEquals(devised(title), new TitleDeviser().devise(text, claims));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      the_goose     | the goose  | the folder's name
      The Goose.zip | The Goose  | the archive's name
      _             | Untitled   | the folder's name
      """)
  void aTextOfSeveralFilesIsNamedForTheirFolder(String name, String title, String origin) {
    SourceText source = SourceText.joined(name,
        List.of(SourceText.of("a.txt", "It rained.", "UTF-8")));
    assertEquals(devised(title), new TitleDeviser().devise(
        new TextMeasurer().measure(source), new Claims(source.lineCount())));
    assertEquals(origin, TitleDeviser.origin(source));
    assertEquals("its first words",
        TitleDeviser.origin(SourceText.of(name, "It rained.", "UTF-8")));
  }

  private static MeasuredText measured(String name, String story) {
    return new TextMeasurer().measure(SourceText.of(name, story, "UTF-8"));
  }

  private static FoundText devised(String title) {
    return new FoundText(title, "", 0, Ground.DEVISED, null);
  }
}
