package io.chapbook.structure.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells in one pass of which lists of words a text has one, whatever its case: a word must begin
 * where one begins in the text. {@code own} stands in "I own nothing", not in "clown".
 *
 * <p>Where words are not parted by blanks, as in Chinese, a word may begin anywhere.
 */
final class WordStarts {

  /** The first of the East Asian scripts in Unicode; their words are not parted by blanks. */
  private static final char FIRST_UNSPACED = '\u2e80';

  private static final int ASCII = 128;

  /** Five bits tell letters apart, whatever their case. */
  private static final int LETTER = 31;

  /**
   * A word and the lists that have it.
   *
   * @param letters its characters, in lower case
   * @param lists a bit for each list
   */
  private record Entry(char[] letters, long lists) {}

  private static final Entry[] NONE = {};

  private final long all;
  private final long wordless;

  /** The words by the five bits of each of their first two letters; most pairs begin none. */
  private final Entry[][] byPair = new Entry[(LETTER + 1) * (LETTER + 1)][];

  /** Lists of words in lower case; every text has a word of a list without words. */
  WordStarts(List<List<String>> lists) {
    Map<String, Long> owners = new LinkedHashMap<>();
    long every = 0;
    long empty = 0;
    for (int list = 0; list < lists.size(); list++) {
      long bit = bit(list);
      every |= bit;
      empty |= lists.get(list).isEmpty() ? bit : 0;
      for (String word : lists.get(list)) {
        owners.merge(word, bit, (one, other) -> one | other);
      }
    }
    this.all = every;
    this.wordless = empty;
    Arrays.fill(byPair, NONE);
    owners.forEach((word, owner) -> add(new Entry(word.toCharArray(), owner)));
  }

  private void add(Entry entry) {
    char[] letters = entry.letters();
    for (int second = 0; second <= LETTER; second++) {
      if (letters.length < 2 || second == (letters[1] & LETTER)) {
        int pair = pair(letters[0], second);
        Entry[] longer = Arrays.copyOf(byPair[pair], byPair[pair].length + 1);
        longer[longer.length - 1] = entry;
        byPair[pair] = longer;
      }
    }
  }

  private static int pair(int first, int second) {
    return (first & LETTER) * (LETTER + 1) + (second & LETTER);
  }

  /** The bit of a list by its place, from 0; those that come last share one if there are many. */
  static long bit(int list) {
    return 1L << Math.min(list, Long.SIZE - 1);
  }

  /** The bits of the lists that have a word of the text. */
  long listsIn(String text) {
    char[] letters = text.toCharArray();
    for (int at = 0; at < letters.length; at++) {
      letters[at] = lowerCase(letters[at]);
    }
    long found = wordless;
    boolean inside = false;
    for (int at = 0; at < letters.length && found != all; at++) {
      char c = letters[at];
      boolean letter = goesOn(c);
      if ((!inside || !letter) && c != ' ') {
        found |= listsAt(letters, at);
      }
      inside = letter;
    }
    return found;
  }

  private static char lowerCase(char c) {
    return c >= ASCII ? Character.toLowerCase(c) : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** Whether a word that has such a character goes on behind it. */
  private static boolean goesOn(char c) {
    return c >= 'a' && c <= 'z'
        || c != ' ' && c < FIRST_UNSPACED && Character.isLetterOrDigit(c);
  }

  private long listsAt(char[] text, int at) {
    int next = at + 1 < text.length ? text[at + 1] : 0;
    long found = 0;
    for (Entry entry : byPair[pair(text[at], next)]) {
      found |= stands(entry.letters(), text, at) ? entry.lists() : 0;
    }
    return found;
  }

  private static boolean stands(char[] word, char[] text, int at) {
    if (text.length - at < word.length) {
      return false;
    }
    for (int letter = 0; letter < word.length; letter++) {
      if (text[at + letter] != word[letter]) {
        return false;
      }
    }
    return true;
  }
}
