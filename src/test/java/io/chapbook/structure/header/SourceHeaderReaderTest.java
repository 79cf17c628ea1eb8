package io.chapbook.structure.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.outline.Outline;
import io.chapbook.testing.StructureCases;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first lines of a story state; a bar stands for a line end. */
class SourceHeaderReaderTest {

  private static final OutlineDetector DETECTOR = OutlineDetector.withStandardRules();

  private static final String STORY = "\n\n\nThe rain came over the hill like a herd of goats, and "
      + "nobody in the village had thought to take the washing in.\n\nAnna said it was only water.\n";

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
      Title: Rain|Author: Ida ~ title=Rain; author=Ida
      Title: Rain|Pairings: Words: 408,812|Rating: T ~ title=Rain; rating=T; words=408,812
      Rated: T - English - Drama/Hurt/Comfort - Ann B., Jon C. - Chapters: 5 - Words: 5,412 - Published: 03-02-10 - Status: Complete ~ characters=Ann B., Jon C.; rating=T; genre=Drama/Hurt/Comfort; status=Complete; words=5,412; chapters=5; language=English; published=03-02-10
      Rated: T - English - Chapters: 5 - Words: 12 - Complete ~ rating=T; status=Complete; words=12; chapters=5; language=English
      Rated: T / Words: 500 / Chapters: 2 ~ rating=T; words=500; chapters=2
      Title: Rain ¦ Author: Ida ¦ Rating: T ~ title=Rain; author=Ida; rating=T
      Stats:|    Published: 2016-02-17 Completed: 2017-01-01 Words: 71,511 Chapters: 10/10 ~ words=71,511; chapters=10/10; published=2016-02-17; updated=2017-01-01
      **Rating:** T|**Fandom**: Mill Tales ~ fandom=Mill Tales; rating=T
      *Rating: T*|__Fandom:__ Mill Tales ~ fandom=Mill Tales; rating=T
      Rating: **T**|Words: __12,345__|Status: ***Complete***|Fandom: **Mill** Tales ~ fandom=**Mill** Tales; rating=T; status=Complete; words=12,345
      Rating: "T"|Fandom: **Mill Tales*|Status: **|Words: 5 ~ fandom=**Mill Tales*; rating=T; words=5
      - Rating: T|- Fandom: Mill Tales ~ fandom=Mill Tales; rating=T
      Rating:|    Teen|Fandom:|    Mill Tales: The Series ~ fandom=Mill Tales: The Series; rating=Teen
      Rating:|Teen|Fandom:|Mill Tales|Tags:|Slow Burn|Rivers|Words:|500 ~ fandom=Mill Tales; rating=Teen; tags=Slow Burn, Rivers; words=500
      Rating: T|Characters:|- Ann|- Jon ~ characters=Ann, Jon; rating=T
      Fandom: Mill Tales|Tags: one, two,|  three, four|Rating: T ~ fandom=Mill Tales; rating=T; tags=one, two, three, four
      Fandom: Mill Tales|Tags: a list that is so long that it had to be wrapped, and|goes on, here|Rating: T ~ fandom=Mill Tales; rating=T; tags=a list that is so long that it had to be wrapped, and goes on, here
      Rating: T|Fandom: Mill Tales|Series: Part 2 of The Long Road ~ fandom=Mill Tales; rating=T; series=The Long Road; seriesNumber=2
      Rating: T|Fandom: Mill Tales|Series: The Long Road|Series number: 3 ~ fandom=Mill Tales; rating=T; series=The Long Road; seriesNumber=3
      Title: Secret Words: A Love Story|Rating: T ~ title=Secret Words: A Love Story; rating=T
      Title: Story: Part 1 - Rating Day|Rating: T ~ title=Story: Part 1 - Rating Day; rating=T
      Title: Rain|Rating: T|Summary: She counted the Chapters: 3 of them. ~ title=Rain; rating=T; summary=She counted the Chapters: 3 of them.
      Titel: Regen|Autorin: Ida|Altersfreigabe: P12|Sprache: Deutsch ~ title=Regen; author=Ida; rating=P12; language=Deutsch
      Название: Дождь|Автор: Ида|Фэндом: Сказки|Рейтинг: G ~ title=Дождь; author=Ида; fandom=Сказки; rating=G
      标题：雨|作者：伊达 ~ title=雨; author=伊达
      Title: Rain|Translator: Anna Berg|Credits: a team ~ title=Rain; translator=Anna Berg; credits=a team
      Posted originally on the Archive of Our Own at http://example.org/works/1.||Rating:|    Teen ~ rating=Teen; url=http://example.org/works/1; site=Archive of Our Own
      Release Date: March, 1994|Posting Date: June 25, 2008 [EBook #11]|Title: Rain ~ title=Rain; published=March, 1994; updated=June 25, 2008 [EBook #11]
      Rating: T|Beta team: Sue|Fandom: Mill Tales ~ fandom=Mill Tales; rating=T
      ---|title: "Rain"|author: Ida|tags: [a, b]|--- ~ title=Rain; author=Ida; tags=[a, b]
      """)
  void fieldsInManyForms(String header, String stated) {
    assertEquals(stated, stated(header));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
      Time: three o'clock|Place: the mill|Date: June 5, 1999 ~ captions
      Name: Marta|Age: 12|Status: alive|Language: English|Category: B ~ a character sheet
      Name: Marta|Level: 3|Title: Duchess|Rating: high ~ a character sheet with a title
      From: Marta|To: Jonas|Subject: the boat|Date: Monday ~ a letter
      Anna: hello|Jonas: Rating: bad|Anna: why ~ a chat
      Title: Rain ~ one field
      Status: he was alive.|Language: she had none. ~ sentences
      He had one rule: never look back. ~ a sentence
      Published: never ~ a word
      """)
  void storiesThatBeginLikeAHeader(String beginning, String what) {
    assertEquals("", stated(beginning), what);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', textBlock = """
      Words: 1,234 ~ words ~ 1234
      Words: 1,234,567 ~ words ~ 1234567
      Words: 12.345 ~ words ~ 12345
      Words: 12 345 ~ words ~ 12345
      Words: 5,412 words ~ words ~ 5412
      Words: 500 ~ words ~ 500
      Chapters: 2/2 ~ chapters ~ 2
      Chapters: 14/? ~ chapters ~ 14
      Chapters: 3 of 12 ~ chapters ~ 3
      Chapters: 7 ~ chapters ~ 7
      """)
  void countsAreReadInTheFormsOfArchives(String field, String name, String value) {
    assertEquals(List.of(value), values(field, name));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', textBlock = """
      Words: 1,23 ~ words
      Words: many ~ words
      Words: 1,234.567 ~ words
      Chapters: 2/ ~ chapters
      Chapters: 3 of them ~ chapters
      """)
  void whatIsNoCountHasNoValue(String field, String name) {
    assertEquals(List.of(), values(field, name));
  }

  private static List<String> values(String field, String name) {
    return outline("Title: Rain\nRating: T\n" + field + STORY).header().stated().entrySet().stream()
        .filter(one -> one.getKey().label().equals(name))
        .flatMap(one -> one.getValue().values().stream()).toList();
  }

  @Test
  void fieldsBelowAPageOfStoryAreStory() {
    String story = STORY.repeat(5) + "\nTitle: Rain\nAuthor: Ida\nRating: T\n" + STORY;
    assertEquals("", statedBy(story));
  }

  @Test
  void aSummaryOfItsOwnLinesIsTheDescription() {
    Outline outline = outline("Title: Rain\nAuthor: Ida\nSummary: It rains.\nRating: T" + STORY);
    assertEquals(3, outline.description() == null ? 0 : outline.description().span().startLine());
    assertEquals(4, outline.header().lastLine());
  }

  private static String stated(String header) {
    return statedBy(header.replace('|', '\n').replace('¦', '|') + STORY);
  }

  private static String statedBy(String story) {
    return outline(story).header().stated().entrySet().stream()
        .map(field -> field.getKey().label() + "=" + field.getValue().text())
        .collect(Collectors.joining("; "));
  }

  private static Outline outline(String story) {
    return DETECTOR.detect(StructureCases.measured(story));
  }
}
