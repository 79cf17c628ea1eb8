package io.chapbook.structure.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * OpenNLP's model of 103 languages. To load it takes half a second and 40 MB, so nobody makes one for
 * a text that is plainly English.
 */
final class TrainedModel {

  private static final String RESOURCE = "/langdetect-183.bin";

  /**
   * What the model gives the likeliest language of a text that is long enough. For a few words it
   * spreads its shares over all languages, and for words of none too.
   */
  private static final double FIRM_SHARE = 0.1;

  private static final int SHOWN = 2;

  /** The model's names of languages that BCP 47 has another for. */
  private static final Map<String, String> TAGS = Map.of(
      "cmn", "zh", "pes", "fa", "lvs", "lv", "ekk", "et", "plt", "mg", "pnb", "pa-Arab");

  /**
   * What the model says.
   *
   * @param tag the likeliest language
   * @param confidence how likely it is against the next one, less for few words
   * @param evidence the shares of the likeliest
   */
  record Answer(String tag, double confidence, String evidence) {}

  private final LanguageDetectorModel model;
  private final Map<String, String> shortCodes = new LinkedHashMap<>();

  /** Loads the model. */
  TrainedModel() {
    try (InputStream stream = TrainedModel.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + RESOURCE);
      }
      this.model = new LanguageDetectorModel(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + RESOURCE, e);
    }
    for (String code : Locale.getISOLanguages()) {
      shortCodes.putIfAbsent(Locale.forLanguageTag(code).getISO3Language(), code);
    }
  }

  /** The likeliest language of some words. Several threads may ask at once. */
  Answer ask(String words) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Language language : new LanguageDetectorME(model).predictLanguages(words)) {
      shares.merge(tag(language.getLang()), language.getConfidence(), Double::sum);
    }
    List<Map.Entry<String, Double>> best = shares.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(SHOWN).toList();
    double first = best.get(0).getValue();
    double second = best.get(1).getValue();
    return new Answer(
        best.get(0).getKey(),
        first / (first + second) * Math.min(1, first / FIRM_SHARE),
        String.format(Locale.ROOT, "the model gives %s %.2f, %s %.2f",
            best.get(0).getKey(), first, best.get(1).getKey(), second));
  }

  private String tag(String code) {
    String tag = TAGS.get(code);
    return tag != null ? tag : shortCodes.getOrDefault(code, code);
  }
}
