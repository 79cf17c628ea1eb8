package io.chapbook.structure.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.structure.rule.RuleTableReader;
import io.chapbook.testing.StructureCases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a language: the tag, how sure it is, and why. */
class LanguageAnswersTest {

  private static final LanguageDetector DETECTOR =
      new LanguageDetector(new RuleTableReader().readWords());

  private static String shown(FoundLanguage found) {
    return String.format(Locale.ROOT, "%s %.2f %s: %s", found.tag(), found.confidence(),
        found.ground().label(), found.evidence());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      # a script of one language
      Ο μύλος στο ποτάμι       | el 0.99 structural: the script is greek
      磨坊立在河流转弯的地方   | zh-Hans 0.99 structural: the script is han
      磨坊立在河流轉彎的地方   | zh-Hant 0.99 structural: the script is han
      磨坊                     | zh 0.99 structural: the script is han
      # words of English
      The mill stood there, and they were in it. | en 0.75 inferred: 6 of 9 words are common English ones
      # forty letters are asked of a model, when they are none of English
      Мельница стояла у реки сто лет и никто ее не ищ | und 0.00 inferred: there are 37 letters only
      Мельница стояла у реки сто лет и никто ее не ищет | und 0.00 inferred: there are 39 letters only
      Мельница стояла у реки сто лет и никто ее не ищете | und 0.00 inferred: the model gives ru 0.04, bg 0.04
      Die Mühle stand dort, wo der Fluss sich bog | und 0.00 inferred: there are 34 letters only
      Die Mühle stand dort, wo der Fluss sich bog, und seit hundert Jahren hatte niemand gefragt | de 0.60 inferred: the model gives de 0.10, nds 0.05
      Воденица је стајала тамо где се река савијала и већ сто година нико није питао | sr 0.70 inferred: the model gives sr 0.11, mk 0.05
      # which gives a hint at least, where telling words decide
      Mlin je stajao gdje se rijeka savijala i već sto godina nitko nije pitao | hr 0.57 inferred: 3 of 14 words tell it
      Vodenica je stajala gde se reka savijala i nigde nije bilo vreme za decu | sr-Latn 0.83 inferred: 4 of 14 words tell it
      # and no model knows this, nor what it is asked of
      Chto eto? Ona uzhe spustilas', kogda yego tam ne bylo, i nikto ne sprosil. | ru-Latn 0.91 inferred: 9 of 14 words tell it
      Zorblat vexing qua nimmerthil oso drakkan, ebel vora shan quill. | und 0.00 inferred: the model gives nl 0.02, de 0.02
      # what is written from the right is laid out so, whatever language it is
      العجلة | und-Arab 0.00 inferred: there are 6 letters only
      العجلة aaaaaa | und 0.00 inferred: there are 12 letters only
      الطاحونة عند منعطف النهر ولم يسأل أحد عن العجلة منذ مئة عام | und-Arab 0.00 inferred: the model gives ar 0.06, fa 0.03
      """)
  void aTextsLanguageIsToldWithTheGround(String text, String answer) {
    assertEquals(answer, shown(DETECTOR.detect(text)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      de | Die Mühle am Fluss | de
      zh | Die Mühle am Fluss | zh
      zh | 磨坊立在河流转弯的地方   | zh-Hans
      yue | 磨坊立在河流轉彎的地方 | yue-Hant
      zh-Hans | 磨坊立在河流轉彎的地方 | zh-Hans
      sr | Воденица је стајала | sr
      sr | Vodenica je stajala | sr-Latn
      hr | Mlin je stajao      | hr
      """)
  void whatAHeaderStatesIsTakenWithTheScriptOfTheText(String stated, String story, String tag) {
    assertEquals(tag + " 1.00 declared: the header's field in line 1",
        shown(detect("Sprache\n" + story, List.of(stated))));
  }

  @Test
  void aHeaderThatNamesNoLanguageStatesNone() {
    String english = "The mill stood there, and they were in it.";
    assertEquals("en 0.75 inferred: 6 of 9 words are common English ones",
        shown(detect(english, List.of())));
    MeasuredText text = StructureCases.measured(english);
    assertEquals("en 0.75 inferred: 6 of 9 words are common English ones",
        shown(DETECTOR.detect(text, new Claims(1), SourceHeader.NONE)));
  }

  private static FoundLanguage detect(String story, List<String> stated) {
    MeasuredText text = StructureCases.measured(story);
    StatedField field = new StatedField("as it is written", stated, 1, Ground.STRUCTURAL);
    SourceHeader header = new SourceHeader(
        List.of(), Map.of(FieldName.LANGUAGE, field), List.of(), 1, 1);
    return DETECTOR.detect(text, new Claims(text.lineCount()), header);
  }

  @Test
  void theModelsShareOfTheLikeliestIsWeighedAgainstTheNext() {
    TrainedModel model = new TrainedModel();
    String words = "Die Mühle stand dort, wo der Fluss sich bog";
    assertEquals("de 0.17 the model gives de 0.03, gsw 0.03", shown(model.ask(words)));
    assertEquals("de 0.60 the model gives de 0.10, nds 0.05",
        shown(model.ask(words + ", und seit hundert Jahren hatte niemand gefragt")));
    // From a share of 0.1 on only the next one counts.
    assertEquals("sr 0.70 the model gives sr 0.11, mk 0.05", shown(model.ask(
        "Воденица је стајала тамо где се река савијала и већ сто година нико није питао")));
  }

  private static String shown(TrainedModel.Answer answer) {
    return String.format(
        Locale.ROOT, "%s %.2f %s", answer.tag(), answer.confidence(), answer.evidence());
  }
}
