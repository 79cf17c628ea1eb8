package io.chapbook.structure.heading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.chapbook.structure.rule.RuleTableReader;
import org.junit.jupiter.api.Test;
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
    "Kapittel 3, kapitel 3", "Leter 6, letter 6", "Chapte 6, chapter 6", "Chaptel 6, chapter 6",
    "Hcapter 6, chapter 6", "Chaptre-6, chapter-6",
  })
  void oneSlipOfThePenIsMended(String line, String mended) {
    assertEquals(mended, SPELLING.mend(line));
  }

  @ParameterizedTest
  @CsvSource({
    "Chapter Ill., Chapter III.", "Chapter Vll, Chapter VII", "CHAPTER ll: Rain, CHAPTER II: Rain",
    "C H A P T E R  I V., chapter IV.", "CHAP T E R  I., chapter I.",
    "Kapitel Ill., Kapitel III.", "Chapter |V, Chapter IV", "Chapter !l - Rain, Chapter II - Rain",
    "C H A P T E R 4, chapter 4", "K A P I T E L  X I I: Rain, kapitel XII: Rain",
  })
  void whatAScannerReadIsMended(String line, String mended) {
    assertEquals(mended, SPELLING.mend(line));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "Chapter Il Ritorno", "Chapter 11.", "Les sonnettes du soir", "Chapter Illness",
    "Chapter 6", "Charter 6 of the town", "Captain 6", "Hatter 6", "hapter", "Chatter 6",
    "Chaptrers 6", "Chap 6", "6 hapter", "", "  hapter 6", "hapter_", "Nigth 6", "Sonnet Ill.",
    "c h a p t e r 4", "C H A P T", "C H A P T E RS 4", "Hacpter6", "hapter.6", "Chaptsr6",
  })
  void otherWordsAreLeft(String line) {
    assertNull(SPELLING.mend(line), line);
  }

  @Test
  void noSpacedHeadingHasMoreThanSixtyCharacters() {
    String heading = "C H A P T E R  4 ";
    String title = "x".repeat(60 - heading.length());
    assertEquals("chapter 4 " + title, SPELLING.mend(heading + title));
    assertNull(SPELLING.mend(heading + title + "x"));
  }

  @ParameterizedTest
  @CsvSource({"chap, chapter", "ch, chapter", "chapter, chapter", "zzz, zzz", "'', ''"})
  void anAbbreviationStandsForItsWord(String word, String full) {
    assertEquals(full, SPELLING.inFull(word));
  }
}
