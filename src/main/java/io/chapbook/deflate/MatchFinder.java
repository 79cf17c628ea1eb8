package io.chapbook.deflate;

import java.util.Arrays;

/**
 * Finds earlier places that go on like a place. Places whose first four bytes have the same hash
 * are linked, each to the one before it.
 *
 * <p>Linking is a pass of its own, ahead of the search. It goes straight on, without a branch that
 * depends on the content, and the search touches one table less; linking within the search took
 * 13 to 24 % longer (2026-11, on a busy machine).
 */
final class MatchFinder {

  /** The shortest match that is found. In prose, three letters spare nothing as a match. */
  static final int SHORTEST = 4;

  /** How far ahead of the search places can be linked; with the window it fills the ring. */
  static final int MOST_AHEAD = MatchCodes.MAX_DISTANCE - 1;

  /** Few, so that the method is called often and compiled soon. */
  private static final int LINKED_AT_ONCE = 32;

  private static final int HASH_BITS = 15;

  /** 2^32 divided by the golden ratio, which spreads neighbours well. */
  private static final int HASH_FACTOR = 0x9e3779b1;

  /** Beyond this, heads are cleared before the next content; it costs next to nothing. */
  private static final int HIGHEST_HEAD = 1 << 24;

  private static final int RING_MASK = 2 * MatchCodes.MAX_DISTANCE - 1;

  /** A step so long leads out of the window from wherever it begins. */
  private static final int OUT_OF_WINDOW = 0xffff;

  /** The last place of each hash, as its index plus {@link #shift}. */
  private final int[] heads = new int[1 << HASH_BITS];

  /** How far before a place the one before it of its hash is. */
  private final char[] steps = new char[RING_MASK + 1];

  private final int longEnough;
  private byte[] content = {};
  private int from;
  private int end;
  private int linked;

  /** Grows with each content, so that heads of those before lie below and need no clearing. */
  private int shift;

  private int nextHead = 1;

  /**
   * A finder.
   *
   * @param longEnough how long a match is to be for no further place to be compared
   */
  MatchFinder(int longEnough) {
    this.longEnough = longEnough;
  }

  /** Begins with a content, of which nothing is linked yet. */
  void begin(byte[] newContent, int newFrom, int newEnd) {
    if (nextHead > Math.min(HIGHEST_HEAD, Integer.MAX_VALUE - (newEnd - newFrom))) {
      Arrays.fill(heads, 0);
      nextHead = 1;
    }
    content = newContent;
    from = newFrom;
    end = newEnd;
    linked = newFrom;
    shift = nextHead - newFrom;
    nextHead += newEnd - newFrom;
  }

  /** Links places up to and with one, at most {@link #MOST_AHEAD} from where the search is. */
  void link(int last) {
    int stop = Math.min(last, end - SHORTEST) + 1;
    while (linked < stop) {
      int next = Math.min(stop, linked + LINKED_AT_ONCE);
      link(linked, next);
      linked = next;
    }
  }

  private void link(int start, int stop) {
    byte[] bytes = content;
    for (int at = start; at < stop; at++) {
      int hash = LittleEndian.int32(bytes, at) * HASH_FACTOR >>> Integer.SIZE - HASH_BITS;
      int head = at + shift;
      steps[at & RING_MASK] = (char) Math.min(head - heads[hash], OUT_OF_WINDOW);
      heads[hash] = head;
    }
  }

  /**
   * The longest {@link Match} for a place, the nearest of several.
   *
   * @param at the place, linked and at least {@link #SHORTEST} before the end
   * @param longerThan it must be longer than this, which is at least 3
   * @param depth how many places to compare at most
   * @return {@link Match#NONE} if there is none
   */
  int find(int at, int longerThan, int depth) {
    byte[] bytes = content;
    int first = Math.max(from, at - MatchCodes.MAX_DISTANCE);
    int candidate = at - steps[at & RING_MASK];
    int most = Math.min(MatchCodes.MAX_LENGTH, end - at);
    int best = longerThan;
    if (candidate < first || best >= most) {
      return Match.NONE;
    }
    int enough = Math.min(longEnough, most);
    int found = Match.NONE;
    // Only what has the same four bytes where the best match ends can be longer.
    int tail = LittleEndian.int32(bytes, at + best - 3);
    int left = depth;
    do {
      if (LittleEndian.int32(bytes, candidate + best - 3) == tail) {
        int length = length(bytes, candidate, at, most);
        if (length > best) {
          best = length;
          found = Match.of(length, at - candidate);
          if (length >= enough) {
            break;
          }
          tail = LittleEndian.int32(bytes, at + best - 3);
        }
      }
      candidate -= steps[candidate & RING_MASK];
    } while (candidate >= first && --left > 0);
    return found;
  }

  /** How many bytes are the same from two places on. */
  private static int length(byte[] bytes, int candidate, int at, int most) {
    int length = 0;
    for (; length + Long.BYTES <= most; length += Long.BYTES) {
      long here = LittleEndian.int64(bytes, at + length);
      long differing = here ^ LittleEndian.int64(bytes, candidate + length);
      if (differing != 0) {
        return length + (Long.numberOfTrailingZeros(differing) >>> 3);
      }
    }
    while (length < most && bytes[candidate + length] == bytes[at + length]) {
      length++;
    }
    return length;
  }
}
