package io.chapbook.structure.front;

import io.chapbook.structure.rule.WordLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a text's language by its script and its commonest words. What it cannot tell is English,
 * the language of most texts seen.
 */
public final class LanguageDetector {

  private static final String FALLBACK = "en";

  /** How much of the text is read, in characters. */
  private static final int SAMPLE = 4_000;

  /** After each so many characters it is asked whether the answer is clear. */
  private static final int CLEAR_AFTER = 500;

  /** No common word in the lists is longer. */
  private static final int LONGEST_COMMON = 10;

  private final List<String> languages;
  private final Map<String, List<Integer>> languagesOfWord = new HashMap<>();

  /** A detector with the lists at hand. */
  public LanguageDetector(WordLists words) {
    Map<String, List<String>> lists = words.byLanguage("stopwords");
    this.languages = List.copyOf(lists.keySet());
    for (int at = 0; at < languages.size(); at++) {
      for (String word : lists.get(languages.get(at))) {
        languagesOfWord.computeIfAbsent(word, key -> new ArrayList<>()).add(at);
      }
    }
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
    int[] hits = new int[languages.size()];
    int start = -1;
    for (int at = 0; at <= sample.length(); at++) {
      if (at % CLEAR_AFTER == 0 && isClear(hits)) {
        break;
      }
      boolean inWord = at < sample.length()
          && (Character.isLetter(sample.charAt(at)) || start >= 0 && sample.charAt(at) == '\'');
      if (inWord && start < 0) {
        start = at;
      } else if (!inWord && start >= 0) {
        count(sample, start, at, hits);
        start = -1;
      }
    }
    return most(hits);
  }

  /** Whether one language is so far ahead that more words would not change it. */
  private static boolean isClear(int[] hits) {
    int first = 0;
    int second = 0;
    for (int count : hits) {
      second = Math.max(second, Math.min(first, count));
      first = Math.max(first, count);
    }
    return first >= 40 && first > second * 3;
  }

  private void count(String sample, int from, int to, int[] hits) {
    if (to - from <= LONGEST_COMMON) {
      String word = sample.substring(from, to).toLowerCase(Locale.ROOT);
      for (int language : languagesOfWord.getOrDefault(word, List.of())) {
        hits[language]++;
      }
    }
  }

  private String most(int[] hits) {
    String best = FALLBACK;
    int most = hits[languages.indexOf(FALLBACK)];
    for (int at = 0; at < hits.length; at++) {
      if (hits[at] > most) {
        most = hits[at];
        best = languages.get(at);
      }
    }
    return best;
  }
}
