package io.chapbook.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits one after another in a growing array, each byte filled from its lowest bit. */
public final class BitWriter {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes;
  private int size;
  private long bits;
  private int bitCount;

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
    size = 0;
    bits = 0;
    bitCount = 0;
  }

  /** Makes room for so many bytes more, whatever bits wait. */
  public void reserve(int more) {
    long needed = (long) size + more + 2 * Long.BYTES;
    if (needed > bytes.length) {
      if (needed > Integer.MAX_VALUE - 16) {
        throw new IllegalStateException("more than 2 GiB cannot be deflated");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(2L * bytes.length, Integer.MAX_VALUE - 16)));
    }
  }

  /**
   * Writes bits, for which there must be room.
   *
   * @param value the bits, lowest first; nothing above them
   * @param count how many, at most 56
   */
  public void put(long value, int count) {
    bits |= value << bitCount;
    bitCount += count;
    LONGS.set(bytes, size, bits);
    size += bitCount >>> 3;
    bits >>>= bitCount & -8;
    bitCount &= 7;
  }

  /** Fills the last byte with zeros. */
  public void align() {
    put(0, -bitCount & 7);
  }

  /** Copies whole bytes; the last byte must be full. */
  void copy(byte[] content, int from, int length) {
    System.arraycopy(content, from, bytes, size, length);
    size += length;
  }

  /** How many bytes are full. */
  public int size() {
    return size;
  }

  /** The array with what was written, until the next write. */
  public byte[] bytes() {
    return bytes;
  }
}
