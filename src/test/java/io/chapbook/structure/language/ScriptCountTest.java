package io.chapbook.structure.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the letters' scripts say of a text's language. */
class ScriptCountTest {

  /** In a row {@code 19*中} are so many letters. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      ``             | 0 LATIN
      12 - ×         | 0 LATIN
      goose          | 5 LATIN latin
      @AZ[`az{       | 4 LATIN latin
      éÿƀɏ           | 4 LATIN latin
      ḁẏ             | 2 LATIN latin
      7é7            | 1 LATIN latin
      # the script of more than half of them tells the language, where one only has it
      αα a           | 3 GREEK el
      α a            | 2 LATIN
      αα aa          | 4 LATIN
      αα aaa         | 5 LATIN latin
      α д a          | 3 LATIN
      ддa            | 3 CYRILLIC
      α א a אa       | 5 LATIN
      αα אא א        | 5 HEBREW he
      α א            | 2 GREEK
      س ܐ            | 2 ARABIC
      # a letter may be of two units
      𠀀             | 1 HAN zh
      𠀀𠀀a          | 3 HAN zh
      𠀀a            | 2 LATIN
      🦢a            | 1 LATIN latin
      a𠀀𠀀          | 3 HAN zh
      # Japanese has kana among its signs, more than one in twenty
      中             | 1 HAN zh
      の             | 1 HIRAGANA ja
      ア             | 1 KATAKANA ja
      の 19*中       | 20 HAN zh
      の 18*中       | 19 HAN ja
      ア 18*中       | 19 HAN ja
      ア の 38*中    | 40 HAN zh
      ア の 37*中    | 39 HAN ja
      の a           | 2 LATIN
      のア a         | 3 LATIN ja
      のア aa        | 4 LATIN
      の中 a         | 3 LATIN ja
      の中 aa        | 4 LATIN
      の 中 aaa      | 5 LATIN latin
      # some are written from the right in several languages
      س              | 1 ARABIC Arab
      س a            | 2 LATIN
      سس a           | 3 ARABIC Arab
      ܐ              | 1 SYRIAC Syrc
      ߊ              | 1 NKO Nkoo
      𞤀              | 1 ADLAM Adlm
      א              | 1 HEBREW he
      """)
  void lettersAreCountedByTheirScripts(String row, String expected) {
    StringBuilder text = new StringBuilder();
    for (String part : row.split(" ")) {
      String[] many = part.split("[*]");
      text.append(many.length == 1 ? part : many[1].repeat(Integer.parseInt(many[0])));
    }
    ScriptCount count = ScriptCount.of(text.toString());
    assertEquals(expected, count.letters() + " " + count.most()
        + (count.isLatin() ? " latin" : "")
        + (count.onlyLanguage() == null ? "" : " " + count.onlyLanguage())
        + (count.fromTheRight() == null ? "" : " " + count.fromTheRight()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      国     | Hans
      國     | Hant
      中     | ``
      国國   | ``
      国国國 | Hans
      国國國 | Hant
      中中国 | Hans
      中中國 | Hant
      goose  | ``
      国é    | Hans
      國éé   | Hant
      é      | ``
      ``     | ``
      """)
  void chineseIsOfTheScriptThatMoreOfItsSignsAreOf(String text, String script) {
    assertEquals(script, ChineseScript.of(text));
  }
}
