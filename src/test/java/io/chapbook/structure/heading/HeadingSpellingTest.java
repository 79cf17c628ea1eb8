package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.structure.rule.RuleTableReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingSpellingTest {

  private static final HeadingSpelling SPELLING =
      new HeadingSpelling(new RuleTableReader().readWords());

  @ParameterizedTest
  @CsvSource({
    "hapter 6: Rain, chapter 6: Rain", "Chaper 2, chapter 2", "Chpater 4, chapter 4",
    "Chapterr 4, chapter 4", "CHAPTAR 12, chapter 12", "Chhapter_3, chapter_3",
    "Kapittel 3, kapitel 3",
  })
  void oneSlipOfThePenIsMended(String line, String mended) {
    assertEquals(mended, SPELLING.mend(line));
  }

  @ParameterizedTest
  @CsvSource({
    "Chapter Ill., Chapter III.", "Chapter Vll, Chapter VII", "CHAPTER ll: Rain, CHAPTER II: Rain",
    "C H A P T E R  I V., chapter IV.", "CHAP T E R  I., chapter I.",
  })
  void whatAScannerReadIsMended(String line, String mended) {
    assertEquals(mended, SPELLING.mend(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Chapter Il Ritorno", "Chapter 11.", "Les sonnettes du soir", "Chapter Illness",
    "Chapter 6", "Charter 6 of the town", "Captain 6", "Hatter 6", "hapter", "Chatter 6",
    "Chaptrers 6", "Chap 6", "6 hapter", "", "  hapter 6",
  })
  void otherWordsAreLeft(String line) {
    assertNull(SPELLING.mend(line), line);
  }

  @ParameterizedTest
  @CsvSource({"chap, chapter", "ch, chapter", "chapter, chapter", "zzz, zzz", "'', ''"})
  void anAbbreviationStandsForItsWord(String word, String full) {
    assertEquals(full, SPELLING.inFull(word));
  }
}
