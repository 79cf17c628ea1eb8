package io.chapbook.structure.rule;

import io.chapbook.text.Punctuation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private static final int LETTERS = 32;

  /** So many characters are followed; few words that have them in common are left then. */
  private static final int DEEPEST = 4;

  /** Whether a word goes on behind an ASCII character that it has; see {@link #goesOn}. */
  private static final boolean[] ASCII_LETTERS = asciiLetters();

  /**
   * A word and the lists that have it.
   *
   * @param letters its characters, in lower case
   * @param lists a bit for each list
   */
  private record Entry(char[] letters, long lists) {}

  /** The words that begin alike, by the five bits of each of their first characters. */
  private static final class Branch {

    private final @Nullable Branch[] next = new Branch[LETTERS];
    private Entry[] words = {};

    private void add(Entry word, int depth) {
      if (depth == Math.min(word.letters().length, DEEPEST)) {
        words = Arrays.copyOf(words, words.length + 1);
        words[words.length - 1] = word;
      } else {
        int letter = word.letters()[depth] % LETTERS;
        Branch branch = next[letter] == null ? new Branch() : next[letter];
        next[letter] = branch;
        branch.add(word, depth + 1);
      }
    }
  }

  private final long all;
  private final long wordless;
  private final Branch root = new Branch();

  /** By the five bits of a first character a bit for each second one that a word may have. */
  private final int[] pairs = new int[LETTERS];

  /** Lists of words in lower case; every text has a word of a list without words. */
  WordStarts(List<List<String>> lists) {
    long every = 0;
    long empty = 0;
    for (int list = 0; list < lists.size(); list++) {
      long bit = bit(list);
      every |= bit;
      empty |= lists.get(list).isEmpty() ? bit : 0;
      for (String word : lists.get(list)) {
        root.add(new Entry(word.toCharArray(), bit), 0);
        int second = word.length() == 1 ? -1 : 1 << word.charAt(1) % LETTERS;
        pairs[word.charAt(0) % LETTERS] |= second;
      }
    }
    this.all = every;
    this.wordless = empty;
  }

  /** The bit of a list by its place, from 0; those that come last share one if there are many. */
  static long bit(int list) {
    return 1L << Math.min(list, Long.SIZE - 1);
  }

  /** The bits of the lists that have a word of the text. */
  long listsIn(String text) {
    long found = wordless;
    if (found == all) {
      return found;
    }
    char[] characters = text.toCharArray();
    boolean inside = false;
    for (int at = 0; at < characters.length && found != all; at++) {
      char c = characters[at];
      boolean letter = c < ASCII ? ASCII_LETTERS[c] : goesOn(c);
      if ((!inside || !letter) && c != ' ' && mayBegin(characters, at)) {
        found |= listsAt(characters, at);
      }
      inside = letter;
    }
    return found;
  }

  /** Most places are told by two characters to begin no word. */
  private boolean mayBegin(char[] text, int at) {
    int next = at + 1 < text.length ? bits(text[at + 1]) : 0;
    return (pairs[bits(text[at])] >>> next & 1) != 0;
  }

  private static int bits(char c) {
    return (c < ASCII ? c : Character.toLowerCase(c)) % LETTERS;
  }

  private static char lowerCase(char c) {
    return c >= ASCII ? Character.toLowerCase(c) : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** Whether a word that has such a character goes on behind it. */
  private static boolean goesOn(char c) {
    return !Punctuation.isGeneral(c) && c < FIRST_UNSPACED && Character.isLetterOrDigit(c);
  }

  private static boolean[] asciiLetters() {
    boolean[] letters = new boolean[ASCII];
    for (char c = 0; c < ASCII; c++) {
      letters[c] = goesOn(c);
    }
    return letters;
  }

  private long listsAt(char[] text, int start) {
    long found = 0;
    Branch branch = root;
    for (int at = start; branch != null && at < text.length; at++) {
      branch = branch.next[bits(text[at])];
      if (branch != null) {
        for (Entry word : branch.words) {
          found |= stands(word.letters(), text, start) ? word.lists() : 0;
        }
      }
    }
    return found;
  }

  private static boolean stands(char[] word, char[] text, int at) {
    if (text.length - at < word.length) {
      return false;
    }
    for (int letter = 0; letter < word.length; letter++) {
      if (lowerCase(text[at + letter]) != word[letter]) {
        return false;
      }
    }
    return true;
  }
}
