package io.chapbook.structure.rule;

import java.util.List;

/**
 * Tells quickly whether a text holds any of many words. The pairs of characters that the text has
 * are marked first; a word whose first pair is not marked need not be looked for.
 */
public final class Needs {

  /** A text in lower case with its pairs marked. */
  static final class Marked {

    private static final int BITS = 12;

    private final String text;
    private final long[] pairs = new long[(1 << BITS) / Long.SIZE];

    /** Marks the pairs of a text. */
    Marked(String lowerCase) {
      this.text = lowerCase;
      for (int at = 1; at < lowerCase.length(); at++) {
        int pair = pair(lowerCase.charAt(at - 1), lowerCase.charAt(at));
        pairs[pair / Long.SIZE] |= 1L << pair;
      }
    }

    /** The text in lower case. */
    String text() {
      return text;
    }

    private boolean has(int pair) {
      return (pairs[pair / Long.SIZE] >>> pair & 1) != 0;
    }

    private static int pair(char first, char second) {
      return (first * 31 + second) * 0x9e3779b1 >>> Integer.SIZE - BITS;
    }
  }

  private final List<String> words;
  private final int[] firstPairs;

  /** Words in lower case; a text needs one of them. No words are no need. */
  public Needs(List<String> words) {
    this.words = List.copyOf(words);
    this.firstPairs = words.stream()
        .mapToInt(word -> word.length() < 2 ? -1 : Marked.pair(word.charAt(0), word.charAt(1)))
        .toArray();
  }

  /** The words, in their order. */
  public List<String> words() {
    return words;
  }

  /** Whether there is no need. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether a text lacks all of the words. */
  boolean areLackedBy(Marked marked) {
    for (int at = 0; at < firstPairs.length; at++) {
      if ((firstPairs[at] < 0 || marked.has(firstPairs[at]))
          && marked.text().contains(words.get(at))) {
        return false;
      }
    }
    return firstPairs.length > 0;
  }
}
