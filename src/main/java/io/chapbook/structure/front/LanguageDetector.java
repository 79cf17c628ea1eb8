package io.chapbook.structure.front;

import io.chapbook.structure.rule.WordLists;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells a text's language by its script and its commonest words. What it cannot tell is English,
 * the language of most texts seen.
 */
public final class LanguageDetector {

  private static final String FALLBACK = "en";

  /** How much of the text is read, in characters. */
  private static final int SAMPLE = 20_000;

  private final Map<String, Set<String>> commonWords = new HashMap<>();

  /** A detector with the lists at hand. */
  public LanguageDetector(WordLists words) {
    words.byLanguage("stopwords").forEach((language, list) ->
        commonWords.put(language, new HashSet<>(list)));
  }

  /** The language as a BCP 47 tag. */
  public String detect(String content) {
    String sample = content.substring(0, Math.min(SAMPLE, content.length()));
    String byScript = byScript(sample);
    return byScript.isEmpty() ? byWords(sample) : byScript;
  }

  private static String byScript(String sample) {
    Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
    int letters = 0;
    for (int at = 0; at < sample.length(); at++) {
      char c = sample.charAt(at);
      if (c > 0x24f && Character.isLetter(c)) {
        counts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    int kana = count(counts, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA);
    if (kana * 20 > letters) {
      return "ja";
    }
    Map<Character.UnicodeScript, String> languages =
        Map.of(
            Character.UnicodeScript.HAN, "zh",
            Character.UnicodeScript.HANGUL, "ko",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.ARABIC, "ar",
            Character.UnicodeScript.GREEK, "el",
            Character.UnicodeScript.THAI, "th");
    for (Map.Entry<Character.UnicodeScript, String> entry : languages.entrySet()) {
      if (count(counts, entry.getKey()) * 2 > letters) {
        return entry.getValue();
      }
    }
    return "";
  }

  private static int count(
      Map<Character.UnicodeScript, Integer> counts, Character.UnicodeScript... scripts) {
    return List.of(scripts).stream().mapToInt(script -> counts.getOrDefault(script, 0)).sum();
  }

  private String byWords(String sample) {
    Map<String, Integer> hits = new HashMap<>();
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
      commonWords.forEach((language, words) -> {
        if (words.contains(word)) {
          hits.merge(language, 1, Integer::sum);
        }
      });
    }
    String best = FALLBACK;
    int most = hits.getOrDefault(FALLBACK, 0);
    for (String language : commonWords.keySet().stream().sorted().toList()) {
      int count = hits.getOrDefault(language, 0);
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best;
  }
}
