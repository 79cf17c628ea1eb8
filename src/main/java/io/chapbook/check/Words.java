package io.chapbook.check;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Parts a text into its words, so that typography makes no difference. */
final class Words {

  /** Accents that stand for an apostrophe; the form NFKC would make a blank of one. */
  private static final Pattern ACCENT = Pattern.compile("[`\u00b4]");

  /** Apostrophes in all their forms with the marks that are set on them, and what cannot be seen. */
  private static final Pattern WITHIN_WORDS =
      Pattern.compile("['\u2018\u2019\u02bc][\\p{M}\\p{Cf}]*|\\p{Cf}");

  /** Signs of emphasis within a word, which are markup in the book. */
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])[*_]+(?=[\\p{L}\\p{M}\\p{N}])");

  /** Scripts that put no blanks between words: each character is one. */
  private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";

  private static final Pattern WORD = Pattern.compile(
      "[" + UNSPACED + "]\\p{M}*|[\\p{L}\\p{N}&&[^" + UNSPACED + "]]"
          + "[\\p{L}\\p{M}\\p{N}&&[^" + UNSPACED + "]]*");

  private Words() {}

  /**
   * The words in their order: runs of letters and digits with their marks, in compatibility form
   * (NFKC), and each character of Chinese and Japanese; apostrophes, invisible characters and
   * signs of emphasis do not part them, and marks that have no letter are none.
   */
  static List<String> of(String text) {
    String plain =
        Normalizer.normalize(ACCENT.matcher(text).replaceAll("'"), Normalizer.Form.NFKC);
    plain = EMPHASIS.matcher(WITHIN_WORDS.matcher(plain).replaceAll("")).replaceAll("");
    return WORD.matcher(plain).results().map(MatchResult::group).toList();
  }
}
