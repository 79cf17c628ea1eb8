package io.chapbook.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds earlier places that begin like a place. */
final class MatchFinder {

  static final int SHORTEST = 4;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int HASH_BITS = 15;
  private static final int WINDOW = MatchCodes.MAX_DISTANCE;
  private static final int NONE = 0xffff;

  private final int[] heads = new int[1 << HASH_BITS];
  private final char[] steps = new char[WINDOW];
  private final int nice;
  private byte[] content = new byte[0];
  private int from;
  private int end;
  private int shift;
  private int next = 1;

  MatchFinder(int nice) {
    this.nice = nice;
  }

  void begin(byte[] content, int from, int to) {
    if (next > Integer.MAX_VALUE - (to - from)) {
      Arrays.fill(heads, 0);
      next = 1;
    }
    this.content = content;
    this.from = from;
    this.end = to;
    shift = next - from;
    next += to - from;
  }

  int find(int at, int longerThan, int depth) {
    byte[] content = this.content;
    char[] steps = this.steps;
    int word = (int) INTS.get(content, at);
    int hash = word * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
    int candidate = heads[hash] - shift;
    heads[hash] = at + shift;
    steps[at & WINDOW - 1] = (char) Math.min(at - candidate, NONE);
    int first = Math.max(from, at - WINDOW);
    int most = Math.min(MatchCodes.MAX_LENGTH, end - at);
    int best = longerThan;
    if (candidate < first || best >= most) {
      return 0;
    }
    int enough = Math.min(nice, most);
    int found = 0;
    int tail = (int) INTS.get(content, at + best - 3);
    do {
      if ((int) INTS.get(content, candidate + best - 3) == tail
          && (int) INTS.get(content, candidate) == word) {
        int length = length(content, candidate, at, most);
        if (length > best) {
          best = length;
          found = length << 15 | at - candidate - 1;
          if (length >= enough) {
            break;
          }
          tail = (int) INTS.get(content, at + best - 3);
        }
      }
      candidate -= steps[candidate & WINDOW - 1];
    } while (candidate >= first && --depth > 0);
    return found;
  }

  void insert(int at, int to) {
    byte[] content = this.content;
    char[] steps = this.steps;
    int[] heads = this.heads;
    int shift = this.shift;
    int last = Math.min(to, end - 3);
    for (; at < last; at++) {
      int hash = (int) INTS.get(content, at) * 0x9E3779B1 >>> Integer.SIZE - HASH_BITS;
      steps[at & WINDOW - 1] = (char) Math.min(at + shift - heads[hash], NONE);
      heads[hash] = at + shift;
    }
  }

  private static int length(byte[] content, int candidate, int at, int most) {
    int length = 4;
    while (length + Long.BYTES <= most) {
      long differ = (long) LONGS.get(content, candidate + length) ^ (long) LONGS.get(content, at + length);
      if (differ != 0) {
        return length + (Long.numberOfTrailingZeros(differ) >>> 3);
      }
      length += Long.BYTES;
    }
    while (length < most && content[candidate + length] == content[at + length]) {
      length++;
    }
    return length;
  }
}
