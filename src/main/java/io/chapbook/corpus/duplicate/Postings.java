package io.chapbook.corpus.duplicate;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which story has which hash, in bounded memory: when there is no room left, only every second hash
 * is kept, told by its own bits, so that all stories keep the same ones. Stories come one after
 * another, the hashes of each sorted.
 */
final class Postings {

  private static final int FIRST = 1 << 10;

  private final int most;
  private final BitSet common = new BitSet();
  private final BitSet frequent = new BitSet();
  private long[] hashes = new long[FIRST];
  private int[] stories = new int[FIRST];
  private int[] words = new int[FIRST];
  private int size;
  private long mask;

  /**
   * Postings without any.
   *
   * @param most how many there may be, a power of 2
   * @param sampling one in so many hashes is in what is added, a power of 2
   */
  Postings(int most, int sampling) {
    this.most = most;
    this.mask = sampling - 1L;
  }

  void add(long hash, int story, int wordCount) {
    if ((hash & mask) != 0) {
      return;
    }
    if (size == most) {
      thin();
      add(hash, story, wordCount);
      return;
    }
    if (size == hashes.length) {
      int length = Math.min(most, size * 2);
      hashes = Arrays.copyOf(hashes, length);
      stories = Arrays.copyOf(stories, length);
      words = Arrays.copyOf(words, length);
    }
    hashes[size] = hash;
    stories[size] = story;
    words[size++] = wordCount;
  }

  private void thin() {
    mask = mask * 2 + 1;
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if ((hashes[at] & mask) == 0) {
        hashes[kept] = hashes[at];
        stories[kept] = stories[at];
        words[kept++] = words[at];
      }
    }
    size = kept;
  }

  /** Keeps no more than one in so many hashes. */
  void thinTo(long sampling) {
    while (mask + 1 < sampling) {
      thin();
    }
  }

  /** The hashes of a story, sorted. */
  long[] hashesOf(int story) {
    int from = first(story);
    return Arrays.copyOfRange(hashes, from, Math.max(from, first(story + 1)));
  }

  /** How many words each of these stands for. */
  int[] wordsOf(int story) {
    int from = first(story);
    return Arrays.copyOfRange(words, from, Math.max(from, first(story + 1)));
  }

  /** One in so many hashes is here. */
  long sampling() {
    return mask + 1;
  }

  int size() {
    return size;
  }

  /** Takes all places of one hash. */
  interface RunTaker {

    /**
     * Takes a run of places.
     *
     * @param places an array that holds them
     * @param from the first
     * @param to the one behind the last
     */
    void take(int[] places, int from, int to);
  }

  /**
   * Tells all hashes that stand at several places.
   *
   * @param few those at more places are frequent
   * @param many those at more places are common
   */
  void runs(int few, int many, RunTaker taker) {
    int[] places = placesByHash();
    int from = 0;
    for (int at = 1; at <= size; at++) {
      if (at == size || hashes[places[at]] != hashes[places[from]]) {
        for (int i = from; at - from > few && i < at; i++) {
          frequent.set(places[i]);
          common.set(places[i], at - from > many);
        }
        if (at - from > 1) {
          taker.take(places, from, at);
        }
        from = at;
      }
    }
  }

  /** Sorted by hash: the top bits and the place go into one number; 43 bits tell nearly all. */
  private int[] placesByHash() {
    long room = most - 1L;
    long[] keys = new long[size];
    for (int at = 0; at < size; at++) {
      keys[at] = hashes[at] & ~room | at;
    }
    Arrays.sort(keys);
    int[] places = new int[size];
    for (int at = 0; at < size; at++) {
      places[at] = (int) (keys[at] & room);
    }
    return places;
  }

  int story(int place) {
    return stories[place];
  }

  /**
   * What two stories have in common.
   *
   * @param count how many hashes, those that many stories have not counted
   * @param words how many words these stand for
   * @param wordsWithCommon how many words with those that many stories have
   * @param rare how many hashes only few stories have
   * @param longestRare how many words the longest of these stands for
   */
  record Shared(int count, int words, int wordsWithCommon, int rare, int longestRare) {}

  Shared shared(int one, int other) {
    int left = first(one);
    int right = first(other);
    int count = 0;
    int own = 0;
    int all = 0;
    int rare = 0;
    int longest = 0;
    while (left < size && right < size && stories[left] == one && stories[right] == other) {
      int order = Long.compare(hashes[left], hashes[right]);
      if (order == 0) {
        all += words[left];
        if (!common.get(left)) {
          count++;
          own += words[left];
        }
        if (!frequent.get(left)) {
          rare++;
          longest = Math.max(longest, words[left]);
        }
      }
      left += order <= 0 ? 1 : 0;
      right += order >= 0 ? 1 : 0;
    }
    return new Shared(count, own, all, rare, longest);
  }

  /** How many hashes a story has, those that many stories have not counted. */
  int own(int story) {
    int count = 0;
    for (int at = first(story); at < size && stories[at] == story; at++) {
      count += common.get(at) ? 0 : 1;
    }
    return count;
  }

  private int first(int story) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = low + high >>> 1;
      if (stories[middle] < story) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
