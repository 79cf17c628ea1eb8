package io.chapbook.catalog;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Texts without what a person who looks for them need not know: case, accents, signs.
 *
 * <p>Not Java's collators: an index outlives a Java, and their order is not promised from one to the
 * next.
 */
final class Folding {

  /** No longer text is folded; the rest of it does not count. */
  static final int LONGEST = 20_000;

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_ORDER = 200;

  private Folding() {}

  /** Small letters without accents, in compatible forms: {@code Ｆée} becomes {@code fee}. */
  static String fold(String text) {
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String apart = Normalizer.normalize(some, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c);
      }
    }
    // By way of capitals, so that a sharp s is two letters and a final sigma one like any other.
    return plain.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** A name as the same name in another spelling of blanks and capitals gives it, too. */
  static String name(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFC);
    return plain.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
  }

  /**
   * What to sort a text by: its letters and digits, a number by its value, in front of letters. Texts
   * of signs only come first.
   */
  static String order(String text) {
    String plain = fold(text.length() > LONGEST_ORDER ? text.substring(0, LONGEST_ORDER) : text);
    StringBuilder order = new StringBuilder(plain.length() + 8);
    for (int at = 0; at < plain.length(); ) {
      int c = plain.codePointAt(at);
      if (Character.isDigit(c)) {
        at = number(plain, at, order);
        continue;
      }
      if (Character.isLetter(c)) {
        order.appendCodePoint(c);
      } else if (!order.isEmpty() && order.charAt(order.length() - 1) != ' ') {
        order.append(' ');
      }
      at += Character.charCount(c);
    }
    return order.toString().strip();
  }

  /** Appends a number, its length first, and gives where it ends. */
  private static int number(String text, int start, StringBuilder order) {
    StringBuilder digits = new StringBuilder();
    int at = start;
    while (at < text.length() && Character.isDigit(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (digits.length() > 0 || Character.digit(c, 10) != 0) {
        digits.append(Character.digit(c, 10));
      }
      at += Character.charCount(c);
    }
    order.append(String.format(Locale.ROOT, "%03d", digits.length())).append(digits);
    return at;
  }

  /**
   * The words of a text, folded, each once, in their order. A sign of Chinese or Japanese script is a
   * word by itself, since these have no blanks.
   *
   * @param most how many words at most
   */
  static Set<String> words(String text, int most) {
    Set<String> words = new LinkedHashSet<>();
    StringBuilder word = new StringBuilder();
    String plain = fold(text);
    for (int at = 0; at < plain.length() && words.size() < most; ) {
      int c = plain.codePointAt(at);
      if (isWordByItself(c)) {
        finish(word, words);
        words.add(Character.toString(c));
      } else if (Character.isLetterOrDigit(c)) {
        word.appendCodePoint(c);
      } else if (c != '\'' && c != '\u2019') {
        finish(word, words);
      }
      at += Character.charCount(c);
    }
    if (words.size() < most) {
      finish(word, words);
    }
    return words;
  }

  private static void finish(StringBuilder word, Set<String> words) {
    if (word.length() > 0) {
      words.add(word.substring(0, Math.min(word.length(), LONGEST_WORD)));
      word.setLength(0);
    }
  }

  private static boolean isWordByItself(int c) {
    if (c < 0x2e80) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return Character.isLetter(c) && (script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA);
  }
}
