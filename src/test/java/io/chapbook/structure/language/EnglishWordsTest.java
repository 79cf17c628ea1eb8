package io.chapbook.structure.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.rule.RuleTableReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a text is English by its commonest words alone. */
class EnglishWordsTest {

  private static final EnglishWords ENGLISH =
      new EnglishWords(new RuleTableReader().readWords());

  private static String weighed(String sample) {
    FoundLanguage found = ENGLISH.weigh(sample);
    return found == null ? "none" : found.tag() + " " + found.confidence() + " " + found.evidence();
  }

  /** A row tells a text as numbers of words: {@code 3 the 17 goose}. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # three in 20 are enough
      3 the 17 goose                       | en 0.5 3 of 20
      2 the 12 goose                       | none
      3 the 18 goose                       | none
      # in fewer than 25 words one alone may do it
      6 the 18 goose                       | en 0.75 6 of 24
      6 the 19 goose                       | none
      4 the 1 of 1 and 19 goose            | none
      3 the 1 of 1 and 1 to 19 goose       | en 0.75 6 of 25
      # a dozen of them are certain, and so is more than a share of 0.22
      8 the 1 of 1 and 1 to 12 goose       | en 0.96 11 of 23
      9 the 1 of 1 and 1 to 12 goose       | en 0.99 12 of 24
      90 the 1 of 1 and 1 to 120 goose     | en 0.99 93 of 213
      34 the 1 of 1 and 1 to 163 goose     | en 0.75 37 of 200
      28 the 1 of 1 and 1 to 169 goose     | en 0.54 31 of 200
      1 the                                | en 0.54 1 of 1
      2 goose                              | none
      """)
  void aTextIsEnglishWhenEnoughOfItsWordsAre(String words, String found) {
    StringBuilder text = new StringBuilder();
    String[] parts = words.split(" ");
    for (int at = 0; at < parts.length; at += 2) {
      text.append((parts[at + 1] + " ").repeat(Integer.parseInt(parts[at])));
    }
    assertEquals(found, weighed(text.toString()).replace(" words are common English ones", ""));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      the goose           | 1 of 2
      THE AND YOU goose   | 3 of 4
      the@and[you`his{her | 5 of 5
      (the) "and" -you-   | 3 of 3
      the7and             | 2 of 2
      'the ‘and goose     | 2 of 3
      the's the goose     | 1 of 3
      the’s the goose     | 1 of 3
      thé the             | 1 of 2
      éthe the            | 1 of 2
      the×and             | 2 of 2
      瑨e the             | 1 of 2
      azthe the           | 1 of 2
      hundredsthe the     | 1 of 2
      them the            | 1 of 2
      the                 | 1 of 1
      the.                | 1 of 1
      `7 the`             | 1 of 1
      abcdefgh the        | 1 of 2
      abcdefghi the       | 1 of 2
      `` | none
      '                   | none
      7                   | none
      """)
  void wordsAreLettersWithApostrophesAmongThem(String text, String found) {
    assertEquals(found, weighed(text.replace("``", "")).replaceFirst("^en \\S+ ", "")
        .replace(" words are common English ones", ""));
  }
}
