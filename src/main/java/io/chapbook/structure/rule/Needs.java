package io.chapbook.structure.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells quickly whether a word of a text begins with any of many words, whatever its case:
 * {@code own} stands in "I own nothing", not in "clown".
 *
 * <p>Where words are not parted by blanks, as in Chinese, a word may begin anywhere.
 */
public final class Needs {

  /** The first of the East Asian scripts in Unicode; their words are not parted by blanks. */
  private static final char FIRST_UNSPACED = '\u2e80';

  private static final int ASCII = 128;

  /** Five bits tell letters apart, whatever their case. */
  private static final int LETTER = 31;

  private final List<String> words;
  private final Map<Character, String[]> byFirst = new HashMap<>();

  /** A bit for each pair of letters that a word begins with; most words of a text have none. */
  private final long[] pairs = new long[(LETTER + 1) * (LETTER + 1) / Long.SIZE];

  /** Beginnings of words in lower case; a text needs one of them. No words are no need. */
  public Needs(List<String> words) {
    this.words = List.copyOf(words);
    for (String word : words) {
      char first = word.charAt(0);
      byFirst.computeIfAbsent(first, key ->
          words.stream().filter(other -> other.charAt(0) == key).toArray(String[]::new));
      boolean plain = word.length() > 1 && word.charAt(1) < ASCII;
      for (int second = 0; second <= LETTER; second++) {
        if (!plain || second == (word.charAt(1) & LETTER)) {
          int pair = pair(first, second);
          pairs[pair / Long.SIZE] |= 1L << pair;
        }
      }
    }
  }

  private static int pair(int first, int second) {
    return (first & LETTER) * (LETTER + 1) + (second & LETTER);
  }

  /** The words, in their order. */
  public List<String> words() {
    return words;
  }

  /** Whether a text has one of the words, or none is needed. */
  boolean areMetBy(String text) {
    if (words.isEmpty()) {
      return true;
    }
    boolean inside = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean letter = goesOn(c);
      if ((!inside || !letter) && c != ' ' && hasWordAt(text, at, c)) {
        return true;
      }
      inside = letter;
    }
    return false;
  }

  /** Whether a word that has such a character goes on behind it. */
  private static boolean goesOn(char c) {
    return c >= 'a' && c <= 'z'
        || c != ' ' && c < FIRST_UNSPACED && Character.isLetterOrDigit(c);
  }

  private boolean hasWordAt(String text, int at, char c) {
    int pair = pair(c, at + 1 < text.length() ? text.charAt(at + 1) : 0);
    if (c < ASCII && (pairs[pair / Long.SIZE] >>> pair & 1) == 0) {
      return false;
    }
    String[] those = byFirst.get(Character.toLowerCase(c));
    if (those != null) {
      for (String word : those) {
        if (text.regionMatches(true, at, word, 0, word.length())) {
          return true;
        }
      }
    }
    return false;
  }
}
