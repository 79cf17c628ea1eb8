package io.chapbook.content.kobo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end: a table of cases, with a bar at each end. */
class SentenceSplitterTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
      en; One.
      en; It rained. |We went in.
      en; Who? |Me! |Well…  |Then go.
      en; “Stop!” he said. |“Why?” she asked, and “Oh.” |“Never.”
      en; "Run!" |He ran.
      en; He had 3.5 apples and asked www.example.org for more.
      en; Mr. Hale met Dr. J. R. Ames of the U.S. Army, e.g. here.
      en; “Mr. Hale?” |(Mrs. Hale was out.) |‘Yes.’
      en; See No. 5. |No. |He would not.
      en; It was I. |We knew it.
      en; He waited ... and waited... |Then he left.
      en; ... — ... Nobody.
      en; i said so. she did not hear.
      en; In 1999. |Then.
      en; It was 12. |Then.
      de; Am 5. Mai kam er. |Hr. Hahn ging z. B. nach Ulm.
      de; „Halt!“ |„Wer da?“, fragte er. |»Ich!« |»Gut.«
      de; Das war 1848. |Danach nicht.
      fr; « Où es-tu ? » demanda-t-il. |« Ici ! » |Elle rit. |M. Hugo vint.
      es; ¿Quién? |¡Yo! |El Sr. Ruiz, el n. 7.
      ru; — Стой! — сказал он. |— Кто там? |А. С. Попов, ул. Мира, стр. 5.
      el; Ποιος είναι; |Εγώ. |Ο κ. Ράλλης.
      en; Who; Me.
      zh; 他来了。|“谁？”|她问。|我说：“你好。”|他走了！
      ja; 行く。|「何？」|と彼は。　|そして、
      hi; वह आया। |वह गया।
      ar; من هناك؟ |أنا.
      fa; او آمد. |رفت.
      tlh; nuqneH! |Qapla'.
      en; 😀! |😀 😀. |Yes.
      """)
  void endsSentencesAsTheLanguageDoes(String language, String sentences) {
    assertEquals(sentences, String.join("|", split(language, sentences.replace("|", ""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00A0", "...", "?! ", "\n", "Mr.", "\"", "\u3002"})
  void givesBackAllOfTheText(String text) {
    assertEquals(text, String.join("", split("en", text)));
  }

  @Test
  void aNoBreakSpaceIsABlankToo() {
    assertEquals(List.of("Oui\u202F! ", "«\u00A0Non\u00A0!\u00A0» ", "Si."),
        split("de", "Oui\u202F! «\u00A0Non\u00A0!\u00A0» Si."));
  }

  /** A row with a word twice, or with one that nothing could match, would be a slip. */
  @Test
  void everyRowOfTheTableIsReadAndServes() throws Exception {
    Properties table = new Properties();
    try (InputStream in = SentenceCustoms.class.getResourceAsStream("sentences.properties")) {
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Set<String> languages = new TreeSet<>();
    for (String key : table.stringPropertyNames()) {
      if (key.contains(".")) {
        languages.add(key.substring(0, key.indexOf('.')));
      }
    }
    languages.addAll(Arrays.asList(table.getProperty("ordinals").split(" ")));
    for (String language : languages) {
      SentenceCustoms customs = SentenceCustoms.of(language);
      customs.titles().forEach(word -> assertWhole(language, "Ab " + word + ". Cd"));
      customs.counted().forEach(word -> assertWhole(language, "Ab " + word + ". 5 cd"));
      customs.words().forEach(word -> assertFalse(customs.isShortened(word, 'C'), word));
      if (customs.ordinals()) {
        assertWhole(language, "Ab 5. Cd");
      }
    }
    assertFalse(languages.isEmpty());
  }

  private static void assertWhole(String language, String sentence) {
    assertEquals(List.of(sentence), split(language, sentence));
  }

  /** Not a measurement: what takes time with the square of a text takes minutes here. */
  @ParameterizedTest
  @ValueSource(strings = {". ", "a. ", "? (", "\"! ", "a.", "- ", "\u3002", ".\" -", "Mr. ", ".\u00A0"})
  void manyMarksTakeTimeInProportion(String mark) {
    String text = mark.repeat(200_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20),
        () -> assertEquals(text, String.join("", split("fr", text))));
  }

  private static List<String> split(String language, String text) {
    SentenceSplitter splitter = SentenceSplitter.of(language);
    List<String> sentences = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = splitter.end(text, from);
      sentences.add(text.substring(from, to));
      from = to;
    }
    return sentences;
  }
}
