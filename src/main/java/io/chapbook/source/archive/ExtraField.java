package io.chapbook.source.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One extra field of a ZIP entry: numbers, lowest byte first.
 *
 * @param bytes its bytes, without id and length
 */
record ExtraField(byte[] bytes) {

  /** The first field with an id, or null; a field that is cut short ends the search. */
  static @Nullable ExtraField find(int id, byte[] extra) {
    int at = 0;
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (at + 4 <= extra.length) {
      int length = fields.getShort(at + 2) & 0xFFFF;
      if (at + 4 + length > extra.length) {
        return null;
      }
      if ((fields.getShort(at) & 0xFFFF) == id) {
        return new ExtraField(Arrays.copyOfRange(extra, at + 4, at + 4 + length));
      }
      at += 4 + length;
    }
    return null;
  }

  int length() {
    return bytes.length;
  }

  int unsignedByte(int at) {
    return bytes[at] & 0xFF;
  }

  long unsignedInt(int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at) & 0xFFFFFFFFL;
  }

  /** A number of eight bytes; negative when it is too large for any file. */
  long number(int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
  }
}
