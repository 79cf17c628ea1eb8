package io.chapbook.deflate;

import java.util.Arrays;

/** Bits one after another in a growing array, each byte filled from its lowest bit up. */
public final class BitWriter {

  /** The most bits that are written at once; with those that wait they fit a long. */
  static final int MOST_AT_ONCE = 56;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

  /** Above this the array is let go, so that one giant does not burden the rest of a batch. */
  private static final int LARGEST_KEPT = 1 << 24;

  private byte[] bytes;
  private int size;
  private long waiting;
  private int waitingCount;

  /**
   * An empty one.
   *
   * @param firstSize for how many bytes there is room at first
   */
  public BitWriter(int firstSize) {
    bytes = new byte[firstSize];
  }

  /** Begins anew; what was written is forgotten. */
  public void begin() {
    if (bytes.length > LARGEST_KEPT) {
      bytes = new byte[LARGEST_KEPT];
    }
    size = 0;
    waiting = 0;
    waitingCount = 0;
  }

  /** Makes room for so many bytes more than are written. */
  public void reserve(long more) {
    // A flush writes a whole long, whatever waits.
    long needed = size + more + 2 * Long.BYTES;
    if (needed <= bytes.length) {
      return;
    }
    if (needed > LONGEST_ARRAY) {
      throw new IllegalStateException("more than 2 GiB of deflated bytes cannot be held");
    }
    long roomy = Math.min(2L * bytes.length, LONGEST_ARRAY);
    bytes = Arrays.copyOf(bytes, (int) Math.max(needed, roomy));
  }

  /**
   * Writes bits, for which there must be room.
   *
   * @param value the bits, the lowest first, and nothing above them
   * @param count how many, from 0 to 56
   */
  public void put(long value, int count) {
    long bits = waiting | value << waitingCount;
    int bitCount = waitingCount + count;
    // A whole long, of which only full bytes are kept: no branch to guess wrong.
    LittleEndian.put64(bytes, size, bits);
    size += bitCount >>> 3;
    waiting = bits >>> (bitCount & -Byte.SIZE);
    waitingCount = bitCount & 7;
  }

  /** Fills the last byte with zeros. */
  public void align() {
    put(0, -waitingCount & 7);
  }

  /** Writes whole bytes, for which there must be room, after a full one. */
  void copy(byte[] content, int from, int length) {
    System.arraycopy(content, from, bytes, size, length);
    size += length;
  }

  /** How many bytes are full. */
  public int size() {
    return size;
  }

  /** The array at whose beginning the bytes stand, until more is written. */
  public byte[] bytes() {
    return bytes;
  }
}
