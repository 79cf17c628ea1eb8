package io.chapbook.structure.rule;

import java.util.Arrays;
import java.util.List;

/**
 * Words as one regular expression that shares their beginnings: {@code note} and {@code notes} are
 * {@code note(?:s|)}. Of a hundred words tried one after another, as plain alternatives are, each
 * would have its first letter compared; so one comparison rules out all that begin alike.
 */
final class WordPattern {

  private final String[] words;
  private final StringBuilder pattern = new StringBuilder("(?iu:");

  private WordPattern(List<String> words) {
    this.words = new String[words.size()];
    for (int at = 0; at < this.words.length; at++) {
      this.words[at] = folded(words.get(at));
    }
    Arrays.sort(this.words);
  }

  /**
   * The words as an alternative, whatever their case, the longer of two that fit first; a blank in a
   * word stands for any white space.
   */
  static String of(List<String> words) {
    WordPattern all = new WordPattern(words);
    all.append(0, all.words.length, 0);
    return all.pattern.append(')').toString();
  }

  /** Patterns that ignore case compare characters so; those that it makes alike must share a branch. */
  private static String folded(String word) {
    char[] characters = word.toCharArray();
    for (int at = 0; at < characters.length; at++) {
      char c = characters[at];
      // Most letters are these, and each start goes through thousands of words.
      characters[at] =
          c >= 'a' && c <= 'z' ? c : Character.toLowerCase(Character.toUpperCase(c));
    }
    return new String(characters);
  }

  /** What may follow the characters up to some depth that words in the order of the array share. */
  private void append(int from, int to, int depth) {
    int first = from;
    while (first < to && words[first].length() == depth) {
      first++;
    }
    boolean ends = first > from;
    int behind = behind(first, to, depth);
    boolean branches = behind < to || ends && first < to;
    pattern.append(branches ? "(?:" : "");
    while (first < to) {
      append(words[first].charAt(depth));
      append(first, behind, depth + 1);
      first = behind;
      behind = behind(first, to, depth);
      pattern.append(first < to ? "|" : "");
    }
    // Behind all that goes on: the longest word counts.
    pattern.append(branches && ends ? "|)" : branches ? ")" : "");
  }

  /** The first word that has another character at some depth than the first of all. */
  private int behind(int first, int to, int depth) {
    int at = first;
    while (at < to && words[at].charAt(depth) == words[first].charAt(depth)) {
      at++;
    }
    return at;
  }

  private void append(char c) {
    if (c == ' ') {
      pattern.append("\\s+");
    } else {
      boolean plain = c >= 'a' && c <= 'z' || c >= 0x80 || Character.isLetterOrDigit(c);
      pattern.append(plain ? "" : "\\").append(c);
    }
  }
}
