package io.chapbook.content.kobo;

import io.chapbook.bundled.BundledFile;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * What one language does with the full stop, from the table {@code sentences.properties}.
 *
 * @param titles what is shortened with a full stop and stands before a name
 * @param counted what is shortened so and stands before a number
 * @param words single letters that are words too, and so may end a sentence
 * @param ends further marks that end a sentence
 * @param ordinals whether a full stop makes a number an ordinal one
 * @param blanksInsideQuotes whether a blank stands before a closing quotation mark
 */
record SentenceCustoms(
    Set<String> titles,
    Set<String> counted,
    Set<String> words,
    String ends,
    boolean ordinals,
    boolean blanksInsideQuotes) {

  /** Days, and all but the longest reigns: {@code 5. Mai}. A year ends a sentence. */
  private static final int LONGEST_ORDINAL = 2;

  /** The customs of a language; without a row it has none of its own. */
  static SentenceCustoms of(String languageTag) {
    String language = Locale.forLanguageTag(languageTag).getLanguage();
    Properties table = BundledFile.properties(SentenceCustoms.class, "sentences.properties");
    return new SentenceCustoms(
        row(table, language + ".titles"),
        row(table, language + ".counted"),
        row(table, language + ".words"),
        String.join("", row(table, language + ".ends")),
        row(table, "ordinals").contains(language),
        row(table, "blanks-inside-quotes").contains(language));
  }

  /** Whether a mark ends a sentence in this language, beyond those that do everywhere. */
  boolean isEnd(char mark) {
    return ends.indexOf(mark) >= 0;
  }

  /**
   * Whether a full stop shortens the word before it.
   *
   * @param word the word without the full stop; it may be empty, and have full stops inside
   * @param next the first letter or digit behind it, a code point
   */
  boolean isShortened(String word, int next) {
    if (word.isEmpty()) {
      return false;
    }
    boolean initial = Character.isLetter(word.codePointBefore(word.length()))
        && word.codePointCount(word.lastIndexOf('.') + 1, word.length()) == 1;
    boolean capital = Character.isUpperCase(word.codePointBefore(word.length()));
    if (initial && capital && !words.contains(word) || titles.contains(word)) {
      return true;
    }
    return Character.isDigit(next)
        ? counted.contains(word)
        : ordinals && word.length() <= LONGEST_ORDINAL && word.chars().allMatch(Character::isDigit);
  }

  private static Set<String> row(Properties table, String key) {
    String row = table.getProperty(key);
    return row == null ? Set.of() : Set.of(row.strip().split("\\s+"));
  }
}
