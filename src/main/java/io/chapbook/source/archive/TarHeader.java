package io.chapbook.source.archive;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One block of 512 bytes that stands before each entry of a tar archive.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 *
 * @param name the bytes of its path, as far as they stand here
 * @param type what kind of entry it is
 * @param size how many bytes follow, without what fills the last block
 */
record TarHeader(byte[] name, char type, long size) {

  static final int BLOCK = 512;

  private static final int SUM_AT = 148;
  private static final int SUM_LENGTH = 8;

  /** The header in a block; null when the block is none, as its sum shows. */
  static @Nullable TarHeader of(byte[] block) {
    long sum = number(block, SUM_AT, SUM_LENGTH);
    long size = number(block, 124, 12);
    if (size < 0 || sum != sum(block, 0xFF) && sum != sum(block, -1)) {
      return null;
    }
    return new TarHeader(name(block), (char) (block[156] & 0xFF), size);
  }

  /** Whether a block is all zeros, as two at an archive's end are. */
  static boolean isEnd(byte[] block) {
    for (byte one : block) {
      if (one != 0) {
        return false;
      }
    }
    return true;
  }

  /** Bytes count as 0 to 255; some old programs added them with their signs. */
  private static long sum(byte[] block, int mask) {
    long sum = 0;
    for (int at = 0; at < BLOCK; at++) {
      boolean own = at >= SUM_AT && at < SUM_AT + SUM_LENGTH;
      sum += own ? ' ' : block[at] & mask;
    }
    return sum;
  }

  /** Octal digits, or for what is too large for them, by GNU's and star's custom, 64 bits. */
  private static long number(byte[] block, int at, int length) {
    if ((block[at] & 0x80) != 0) {
      return ByteBuffer.wrap(block).getLong(at + length - 8);
    }
    long number = 0;
    for (int i = at; i < at + length; i++) {
      int digit = block[i] - '0';
      if (digit >= 0 && digit < 8) {
        number = number * 8 + digit;
      } else if (block[i] != ' ' || number > 0) {
        return block[i] == 0 || block[i] == ' ' ? number : -1;
      }
    }
    return number;
  }

  /** POSIX parts a long path in two; GNU has other things in the second field. */
  private static byte[] name(byte[] block) {
    byte[] name = field(block, 0, 100);
    boolean posix = block[257] == 'u' && block[262] == 0;
    byte[] prefix = posix ? field(block, 345, 155) : new byte[0];
    if (prefix.length == 0) {
      return name;
    }
    byte[] whole = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
    whole[prefix.length] = '/';
    System.arraycopy(name, 0, whole, prefix.length + 1, name.length);
    return whole;
  }

  private static byte[] field(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return Arrays.copyOfRange(block, from, end);
  }
}
