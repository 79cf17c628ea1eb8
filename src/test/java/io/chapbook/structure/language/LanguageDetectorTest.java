package io.chapbook.structure.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapbook.structure.OutlineDetector;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.testing.StructureCases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  private static final Path SAMPLES = Path.of("src", "test", "resources", "language", "samples.tsv");

  private static final LanguageDetector DETECTOR =
      new LanguageDetector(new RuleTableReader().readWords());

  private static final OutlineDetector OUTLINES = OutlineDetector.withStandardRules();

  private static Map<String, String> samples() throws IOException {
    Map<String, String> samples = new LinkedHashMap<>();
    for (String line : Files.readAllLines(SAMPLES, StandardCharsets.UTF_8)) {
      samples.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1));
    }
    return samples;
  }

  @TestFactory
  Stream<DynamicTest> passagesOfFortyFiveLanguages() throws IOException {
    assertEquals(45, samples().size());
    return samples().entrySet().stream().map(sample ->
        DynamicTest.dynamicTest(sample.getKey(), () -> {
          FoundLanguage found = DETECTOR.detect(sample.getValue());
          assertEquals(sample.getKey(), found.tag(), found.evidence());
          assertTrue(found.confidence() >= 0.5 && found.confidence() < 1, found.toString());
        }));
  }

  @TestFactory
  Stream<DynamicTest> passagesInCapitals() throws IOException {
    return Stream.of("en", "de", "fr", "ru", "sr-Latn").map(tag ->
        DynamicTest.dynamicTest(tag, () -> {
          String capitals = samples().get(tag).toUpperCase(Locale.ROOT);
          assertEquals(tag, DETECTOR.detect(capitals).tag());
        }));
  }

  @TestFactory
  Stream<DynamicTest> halfASentenceIsToldOrNotAtAll() throws IOException {
    return samples().entrySet().stream().map(sample ->
        DynamicTest.dynamicTest(sample.getKey(), () -> {
          String words = sample.getValue().substring(0, 50);
          String language = sample.getKey().substring(0, 2);
          FoundLanguage found = DETECTOR.detect(words);
          assertTrue(found.isUndetermined() || found.tag().startsWith(language)
              || found.confidence() < 0.7, found.toString());
        }));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      “Guten Morgen, gnädige Frau,” he said, and she answered that the morning was not good, and that he was to take his hat and go. “Auf Wiedersehen!” said Anna, and she laughed at him. | en
      Mel'nitsa stoyala tam, gde reka delala povorot, i uzhe sto let nikto ne sprashival, ch'yo eto koleso. Ona spustilas' vniz i prislushalas'. Budto kto-to schital v temnote monety. | ru-Latn
      It rained. | en
      """)
  void textsThatAreNotOfOneKind(String text, String tag) {
    assertEquals(tag, DETECTOR.detect(text).tag());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "12345 67890", "***", "Rain.", "Anna? Jon! Anna. Jon?",
    "asdf qwer zxcv lkjh poiu mnbv asdf ghjk tyui vbnm dfgh rtyu",
    "Zorblat vexing qua nimmerthil oso drakkan, ebel vora shan quill. Tholo minnar eskadel voro!"
  })
  void whatCannotBeToldIsUndetermined(String text) {
    FoundLanguage found = DETECTOR.detect(text);
    assertEquals("und", found.tag(), found.evidence());
    assertEquals(0, found.confidence());
  }

  @Test
  void blankLinesAtTheEndChangeNothing() throws IOException {
    for (String sample : samples().values()) {
      String story = (sample + "\n\n").repeat(30) + (samples().get("en") + "\n\n").repeat(10);
      assertEquals(language(story), language(story + "\n".repeat(60)));
    }
  }

  private static FoundLanguage language(String story) {
    return OUTLINES.detect(StructureCases.measured(story)).foundLanguage();
  }

  @Test
  void aTextOfTwoLanguagesIsOfTheOneThatHasMoreOrUnsure() throws IOException {
    String mixed = samples().get("de") + "\n" + samples().get("en");
    FoundLanguage found = DETECTOR.detect(mixed);
    assertTrue(found.tag().equals("en") || found.tag().equals("de"), found.toString());
    assertTrue(found.confidence() < 0.85, found.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "German, de", "Deutsch, de", "DE, de", "de_AT, de-AT", "Brazilian Portuguese, pt-BR",
    "中文, zh-Hant", "Chinese, zh-Hant", "zh-Hans, zh-Hans", "Klingon, tlh", "fre, fr"
  })
  void aHeadersFieldGoesBeforeTheText(String field, String tag) throws IOException {
    FoundLanguage found = detect("Title: Rain\nAuthor: Ida\nLanguage: " + field + "\n\n\n"
        + samples().get("zh-Hant"));
    assertEquals(tag, found.tag());
    assertEquals(Ground.DECLARED, found.ground());
    assertEquals(1, found.confidence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Common", "US", "C", "yes", "english-ish"})
  void aFieldThatNamesNoLanguageIsNotBelieved(String field) throws IOException {
    FoundLanguage found = detect("Title: Rain\nAuthor: Ida\nLanguage: " + field + "\n\n\n"
        + samples().get("de"));
    assertEquals("de", found.tag());
    assertEquals(Ground.INFERRED, found.ground());
  }

  @Test
  void whatAnArchiveWroteDoesNotCount() throws IOException {
    String header = "Title: Regen\nAuthor: Ida\nRating: Not for the young, and not for those who fear "
        + "the rain and the wind and that which they have not seen with their own eyes\n\n\n";
    assertEquals("de", detect(header + samples().get("de")).tag());
  }

  @Test
  void aScriptOfOneLanguageIsAGroundOfItsOwn() throws IOException {
    assertEquals(Ground.STRUCTURAL, DETECTOR.detect(samples().get("el")).ground());
    assertEquals(Ground.INFERRED, DETECTOR.detect(samples().get("uk")).ground());
  }

  private static FoundLanguage detect(String story) {
    return OUTLINES.detect(StructureCases.measured(story)).foundLanguage();
  }
}
