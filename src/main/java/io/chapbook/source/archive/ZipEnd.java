package io.chapbook.source.archive;

import io.chapbook.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * The record at the end of a ZIP archive, which says where its central directory is. APPNOTE 4.3.14
 * to 4.3.16.
 *
 * @param entries how many entries there are
 * @param directoryStart where the directory begins in the file
 * @param directorySize how many bytes it has
 * @param shift how much later everything stands than the archive says, since something, such as a
 *     program that unpacks it, was put before it
 */
record ZipEnd(long entries, long directoryStart, long directorySize, long shift) {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ZIP64_LOCATOR = 0x07064b50;
  private static final int ZIP64_LOCATOR_LENGTH = 20;
  private static final int ZIP64_END = 0x06064b50;
  private static final int ZIP64_END_LENGTH = 56;

  /** Finds the record. */
  static ZipEnd find(FileChannel file) throws UnreadableSourceException, IOException {
    int length = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
    long tailStart = file.size() - length;
    ByteBuffer tail = read(file, tailStart, length);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END && at + END_LENGTH + unsigned(tail, at + 20) <= length) {
        return of(file, tail, at, tailStart + at);
      }
    }
    throw new UnreadableSourceException("it is no ZIP archive, or not a whole one: the list of files at its end is"
        + " missing; see whether it was copied or fetched to the end");
  }

  private static ZipEnd of(FileChannel file, ByteBuffer tail, int at, long end)
      throws UnreadableSourceException, IOException {
    int disk = unsigned(tail, at + 4);
    long entries = unsigned(tail, at + 10);
    long size = tail.getInt(at + 12) & 0xFFFFFFFFL;
    long offset = tail.getInt(at + 16) & 0xFFFFFFFFL;
    ZipEnd wide = entries == 0xFFFF || size == 0xFFFFFFFFL || offset == 0xFFFFFFFFL
        ? zip64(file, end) : null;
    if (wide != null) {
      return wide;
    }
    if (disk != 0) {
      throw new UnreadableSourceException(
          "it is the last part of an archive in several files; join them to one first");
    }
    return checked(entries, size, offset, end);
  }

  /** The wide record, whose place stands right before the narrow one; null when there is none. */
  private static @Nullable ZipEnd zip64(FileChannel file, long end)
      throws UnreadableSourceException, IOException {
    long locatorStart = end - ZIP64_LOCATOR_LENGTH;
    if (locatorStart < ZIP64_END_LENGTH) {
      return null;
    }
    ByteBuffer locator = read(file, locatorStart, ZIP64_LOCATOR_LENGTH);
    if (locator.getInt(0) != ZIP64_LOCATOR) {
      return null;
    }
    // What stands before the archive moves the record too; then it ends right before the locator.
    for (long start : new long[] {locator.getLong(8), locatorStart - ZIP64_END_LENGTH}) {
      if (start >= 0 && start <= locatorStart - ZIP64_END_LENGTH) {
        ByteBuffer record = read(file, start, ZIP64_END_LENGTH);
        if (record.getInt(0) == ZIP64_END) {
          return checked(record.getLong(32), record.getLong(40), record.getLong(48), start);
        }
      }
    }
    throw ZipDirectory.damaged();
  }

  private static ZipEnd checked(long entries, long size, long offset, long end)
      throws UnreadableSourceException {
    if (entries < 0 || size < 0 || size > end || offset < 0 || offset > end - size) {
      throw ZipDirectory.damaged();
    }
    return new ZipEnd(entries, end - size, size, end - size - offset);
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        break;
      }
    }
    return bytes;
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }
}
