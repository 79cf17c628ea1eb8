package io.chapbook.deflate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads and writes several bytes of an array at once, the first as the lowest.
 *
 * <p>Java takes about a millisecond for each place in the code that uses such a handle, once. So
 * there is one place for each use.
 */
public final class LittleEndian {

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  /** Four bytes. */
  static int int32(byte[] bytes, int at) {
    return (int) INTS.get(bytes, at);
  }

  /** Eight bytes. */
  public static long int64(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  /** Writes eight bytes. */
  public static void put64(byte[] bytes, int at, long value) {
    LONGS.set(bytes, at, value);
  }
}
