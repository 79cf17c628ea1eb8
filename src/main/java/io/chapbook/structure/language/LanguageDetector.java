package io.chapbook.structure.language;

import io.chapbook.structure.measure.MeasuredText;
import io.chapbook.structure.outline.Claims;
import io.chapbook.structure.outline.FieldName;
import io.chapbook.structure.outline.FoundLanguage;
import io.chapbook.structure.outline.Ground;
import io.chapbook.structure.outline.SourceHeader;
import io.chapbook.structure.outline.StatedField;
import io.chapbook.structure.rule.WordLists;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text's language. What a header declares counts; then a script that one language only is
 * written in; then the common words of English, which costs next to nothing; and for anything else a
 * trained model.
 */
public final class LanguageDetector {

  /** With fewer letters nothing is concluded but from the script and from English words. */
  private static final int FEWEST_LETTERS = 40;

  /** Below this confidence the language is not told. */
  private static final double LEAST = 0.5;

  private static final double CERTAIN_SCRIPT = 0.99;

  private final EnglishWords english;
  private @Nullable TrainedModel model;
  private @Nullable Variants variants;

  /** A detector with the words at hand; any number of threads may share it. */
  public LanguageDetector(WordLists words) {
    this.english = new EnglishWords(words);
  }

  /** The language of a text whose lines have been claimed. */
  public FoundLanguage detect(MeasuredText text, Claims claims, SourceHeader header) {
    String sample = Sample.of(text, claims);
    StatedField stated = header.stated(FieldName.LANGUAGE);
    return stated == null || stated.values().isEmpty()
        ? detect(sample)
        : FoundLanguage.declared(
            withScript(stated.values().get(0), sample), "the header's field in line "
                + text.source().fileLine(stated.line()));
  }

  /** The language of some words. */
  public FoundLanguage detect(String sample) {
    ScriptCount scripts = ScriptCount.of(sample);
    String byScript = scripts.onlyLanguage();
    if (byScript != null) {
      return new FoundLanguage(withScript(byScript, sample), CERTAIN_SCRIPT, Ground.STRUCTURAL,
          "the script is " + scripts.most().name().toLowerCase(Locale.ROOT));
    }
    FoundLanguage plain = scripts.isLatin() ? english.weigh(sample) : null;
    if (plain != null) {
      return plain;
    }
    FoundLanguage found = scripts.letters() < FEWEST_LETTERS
        ? FoundLanguage.undetermined("there are " + scripts.letters() + " letters only")
        : byModel(sample, scripts);
    String script = scripts.fromTheRight();
    return found.isUndetermined() && script != null ? found.inScript(script) : found;
  }

  private FoundLanguage byModel(String sample, ScriptCount scripts) {
    FoundLanguage transliterated =
        scripts.isLatin() ? variants().choose(Variants.ANY_LATIN, sample) : null;
    if (transliterated != null) {
      return transliterated;
    }
    TrainedModel.Answer answer = model().ask(sample);
    FoundLanguage variant = scripts.isLatin() ? variants().choose(answer.tag(), sample) : null;
    if (variant != null) {
      return variant;
    }
    return answer.confidence() < LEAST
        ? FoundLanguage.undetermined(answer.evidence())
        : FoundLanguage.inferred(
            withScript(answer.tag(), sample), answer.confidence(), answer.evidence());
  }

  /** A tag with the script, where the language is written in two and the tag does not say which. */
  private static String withScript(String tag, String sample) {
    Map<String, String> scripts = Map.of("zh", "", "yue", "", "sr", "");
    if (!scripts.containsKey(tag)) {
      return tag;
    }
    if (tag.equals("sr")) {
      return ScriptCount.of(sample).isLatin() ? "sr-Latn" : tag;
    }
    String script = ChineseScript.of(sample);
    return script.isEmpty() ? tag : tag + "-" + script;
  }

  /** Not made before it is needed, so that its library is not loaded for an English text. */
  private synchronized TrainedModel model() {
    TrainedModel made = model == null ? new TrainedModel() : model;
    model = made;
    return made;
  }

  private synchronized Variants variants() {
    Variants made = variants == null ? Variants.standard() : variants;
    variants = made;
    return made;
  }
}
