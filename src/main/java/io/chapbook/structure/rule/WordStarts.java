package io.chapbook.structure.rule;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** A word and the lists that have it, a bit for each. */
  private record Entry(String word, long lists) {}

  private final long all;
  private final long wordless;
  private final Map<Character, List<Entry>> byFirst = new HashMap<>();

  /** A bit for each pair of letters that a word begins with; most words of a text have none. */
  private final long[] pairs = new long[(LETTER + 1) * (LETTER + 1) / Long.SIZE];

  /** Lists of words in lower case; every text has a word of a list without words. */
  WordStarts(List<List<String>> lists) {
    Map<String, Long> owners = new HashMap<>();
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
    owners.forEach((word, owner) -> {
      byFirst.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
          .add(new Entry(word, owner));
      addPairs(word);
    });
  }

  private void addPairs(String word) {
    boolean plain = word.length() > 1 && word.charAt(1) < ASCII;
    for (int second = 0; second <= LETTER; second++) {
      if (!plain || second == (word.charAt(1) & LETTER)) {
        int pair = pair(word.charAt(0), second);
        pairs[pair / Long.SIZE] |= 1L << pair;
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
    char[] characters = text.toCharArray();
    long found = wordless;
    boolean inside = false;
    for (int at = 0; at < characters.length && found != all; at++) {
      char c = characters[at];
      boolean letter = goesOn(c);
      if ((!inside || !letter) && c != ' ') {
        char next = at + 1 < characters.length ? characters[at + 1] : 0;
        found |= mayBegin(c, next) ? listsAt(text, at, found) : 0;
      }
      inside = letter;
    }
    return found;
  }

  /** Whether a word that has such a character goes on behind it. */
  private static boolean goesOn(char c) {
    return c >= 'a' && c <= 'z'
        || c != ' ' && c < FIRST_UNSPACED && Character.isLetterOrDigit(c);
  }

  private boolean mayBegin(char c, char next) {
    int pair = pair(c, next);
    return c >= ASCII || (pairs[pair / Long.SIZE] >>> pair & 1) != 0;
  }

  private long listsAt(String text, int at, long known) {
    long found = 0;
    for (Entry entry : byFirst.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
      boolean wanted = (entry.lists() & ~known) != 0;
      if (wanted && text.regionMatches(true, at, entry.word(), 0, entry.word().length())) {
        found |= entry.lists();
      }
    }
    return found;
  }
}
