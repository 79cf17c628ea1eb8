package io.chapbook.structure.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many letters of each script a text has. */
final class ScriptCount {

  /** Up to this character all letters are Latin. */
  private static final char LAST_LATIN = 0x24f;

  private static final char ASCII = 0x80;

  /** From A to Z. */
  private static final int LETTERS = 26;

  /** Japanese mixes scripts; so much of it is kana at least, as one part in so many. */
  private static final int LEAST_KANA = 20;

  /** Scripts that tell the language, or the one of several that stories are written in. */
  private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
      Map.entry(UnicodeScript.HAN, "zh"),
      Map.entry(UnicodeScript.BOPOMOFO, "zh"),
      Map.entry(UnicodeScript.HIRAGANA, "ja"),
      Map.entry(UnicodeScript.KATAKANA, "ja"),
      Map.entry(UnicodeScript.HANGUL, "ko"),
      Map.entry(UnicodeScript.HEBREW, "he"),
      Map.entry(UnicodeScript.THAANA, "dv"),
      Map.entry(UnicodeScript.GREEK, "el"),
      Map.entry(UnicodeScript.THAI, "th"),
      Map.entry(UnicodeScript.LAO, "lo"),
      Map.entry(UnicodeScript.KHMER, "km"),
      Map.entry(UnicodeScript.MYANMAR, "my"),
      Map.entry(UnicodeScript.GEORGIAN, "ka"),
      Map.entry(UnicodeScript.ARMENIAN, "hy"),
      Map.entry(UnicodeScript.TAMIL, "ta"),
      Map.entry(UnicodeScript.TELUGU, "te"),
      Map.entry(UnicodeScript.KANNADA, "kn"),
      Map.entry(UnicodeScript.MALAYALAM, "ml"),
      Map.entry(UnicodeScript.GUJARATI, "gu"),
      Map.entry(UnicodeScript.SINHALA, "si"));

  /** Scripts of several languages that are read from right to left, with their codes (ISO 15924). */
  private static final Map<UnicodeScript, String> FROM_THE_RIGHT = Map.of(
      UnicodeScript.ARABIC, "Arab",
      UnicodeScript.SYRIAC, "Syrc",
      UnicodeScript.NKO, "Nkoo",
      UnicodeScript.ADLAM, "Adlm");

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int letters;

  private ScriptCount() {}

  /** The count of a text. */
  static ScriptCount of(String text) {
    ScriptCount count = new ScriptCount();
    int latin = 0;
    char[] characters = text.toCharArray();
    for (int at = 0; at < characters.length; at++) {
      char c = characters[at];
      if (c < ASCII) {
        // Most characters of most texts; without a branch, for where words end nobody foresees.
        latin += (char) ((c | 0x20) - 'a') < LETTERS ? 1 : 0;
      } else {
        int letter = Character.codePointAt(characters, at);
        at += Character.charCount(letter) - 1;
        if (Character.isLetter(letter) && letter <= LAST_LATIN) {
          latin++;
        } else if (Character.isLetter(letter)) {
          count.letters++;
          count.counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
        }
      }
    }
    count.letters += latin;
    if (latin > 0) {
      count.counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    }
    return count;
  }

  /** How many letters there are. */
  int letters() {
    return letters;
  }

  /** The script of most letters; Latin when there are none. */
  UnicodeScript most() {
    UnicodeScript most = UnicodeScript.LATIN;
    int count = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > count) {
        count = entry.getValue();
        most = entry.getKey();
      }
    }
    return most;
  }

  /** Whether more than half of the letters are Latin. */
  boolean isLatin() {
    return count(UnicodeScript.LATIN) * 2 > letters;
  }

  /** The language, if the script of more than half of the letters tells it; else null. */
  @Nullable String onlyLanguage() {
    int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    boolean eastern = (kana + count(UnicodeScript.HAN)) * 2 > letters;
    if (eastern && kana * LEAST_KANA > letters) {
      return "ja";
    }
    return count(most()) * 2 > letters ? LANGUAGES.get(most()) : null;
  }

  /** The code of the script of more than half of the letters, if it is read from the right; or null. */
  @Nullable String fromTheRight() {
    return count(most()) * 2 > letters ? FROM_THE_RIGHT.get(most()) : null;
  }

  private int count(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
