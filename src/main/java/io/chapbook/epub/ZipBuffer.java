package io.chapbook.epub;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A ZIP file in memory, by the ZIP application note that OCF names (PKWARE APPNOTE 6.3.3).
 *
 * <p>Unlike {@link java.util.zip.ZipOutputStream} it keeps one deflater and its buffers from file to
 * file and knows each entry's size before its header is written, so that no data descriptor follows:
 * some reading systems refuse those.
 */
final class ZipBuffer {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int VERSION = 20;
  private static final int UTF_8_NAMES = 0x800;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int MOST_ENTRIES = 0xffff;
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final LocalDateTime LATEST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

  private final Deflater deflater;
  private final CRC32 crc = new CRC32();
  private byte[] file = new byte[1 << 17];
  private byte[] directory = new byte[1 << 12];
  private int length;
  private int directoryLength;
  private int entries;
  private int dosTime;

  ZipBuffer(int level) {
    this.deflater = new Deflater(level, true);
  }

  /** Begins a new file; whatever stood in the buffer is forgotten. */
  void begin(Instant modified) {
    length = 0;
    directoryLength = 0;
    entries = 0;
    dosTime = dosTime(modified);
  }

  /** Adds an entry as it is. */
  void store(String name, byte[] content) {
    int start = headerSpace(name, content.length);
    System.arraycopy(content, 0, file, length, content.length);
    finishEntry(name, content, start, content.length, STORED);
  }

  /** Adds an entry deflated. */
  void deflate(String name, byte[] content) {
    // A deflater adds at most five bytes for each 16 KB that it cannot shorten, and a few more.
    int start = headerSpace(name, content.length + (content.length >> 10) + 64);
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    int size = 0;
    while (!deflater.finished()) {
      file = roomFor(file, length + size, 64);
      size += deflater.deflate(file, length + size, file.length - length - size);
    }
    finishEntry(name, content, start, size, DEFLATED);
  }

  /** The whole file. */
  byte[] finish() {
    int start = length;
    file = roomFor(file, length, directoryLength + 22);
    System.arraycopy(directory, 0, file, length, directoryLength);
    int at = length + directoryLength;
    put(file, at, END_OF_DIRECTORY, 4);
    put(file, at + 4, 0, 4);
    put(file, at + 8, entries, 2);
    put(file, at + 10, entries, 2);
    put(file, at + 12, directoryLength, 4);
    put(file, at + 16, start, 4);
    put(file, at + 20, 0, 2);
    return Arrays.copyOf(file, at + 22);
  }

  /** Leaves room for a header and an entry; where the header begins is returned. */
  private int headerSpace(String name, int size) {
    int start = length;
    int header = 30 + name.length();
    file = roomFor(file, length, header + size);
    length += header;
    return start;
  }

  private void finishEntry(String name, byte[] content, int start, int size, int method) {
    if (++entries > MOST_ENTRIES) {
      throw new IllegalStateException("a book of more than 65535 files cannot be written");
    }
    crc.reset();
    crc.update(content);
    byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
    put(file, start, LOCAL_HEADER, 4);
    putDescription(file, start + 4, method, size, content.length, nameBytes.length);
    System.arraycopy(nameBytes, 0, file, start + 30, nameBytes.length);
    length += size;
    addToDirectory(nameBytes, start, method, size, content.length);
  }

  private void addToDirectory(byte[] name, int start, int method, int size, int contentLength) {
    directory = roomFor(directory, directoryLength, 46 + name.length);
    int at = directoryLength;
    Arrays.fill(directory, at, at + 46, (byte) 0);
    put(directory, at, CENTRAL_HEADER, 4);
    put(directory, at + 4, VERSION, 2);
    putDescription(directory, at + 6, method, size, contentLength, name.length);
    put(directory, at + 42, start, 4);
    System.arraycopy(name, 0, directory, at + 46, name.length);
    directoryLength += 46 + name.length;
  }

  /** The fields that local and central headers share. */
  private void putDescription(
      byte[] target, int at, int method, int size, int contentLength, int nameLength) {
    put(target, at, method == STORED ? 10 : VERSION, 2);
    put(target, at + 2, UTF_8_NAMES, 2);
    put(target, at + 4, method, 2);
    put(target, at + 6, dosTime, 4);
    put(target, at + 10, (int) crc.getValue(), 4);
    put(target, at + 14, size, 4);
    put(target, at + 18, contentLength, 4);
    put(target, at + 22, nameLength, 2);
    put(target, at + 24, 0, 2);
  }

  private static int dosTime(Instant modified) {
    LocalDateTime time = LocalDateTime.ofInstant(modified, ZoneOffset.UTC);
    time = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    int date = (time.getYear() - 1980) << 9 | time.getMonthValue() << 5 | time.getDayOfMonth();
    int clock = time.getHour() << 11 | time.getMinute() << 5 | time.getSecond() >> 1;
    return date << 16 | clock;
  }

  private static byte[] roomFor(byte[] buffer, int used, int more) {
    long needed = (long) used + more;
    if (needed > Integer.MAX_VALUE - 16) {
      throw new IllegalStateException("a book of more than 2 GiB cannot be written");
    }
    return needed <= buffer.length
        ? buffer
        : Arrays.copyOf(buffer, (int) Math.max(needed, Math.min(buffer.length * 2L, Integer.MAX_VALUE - 16)));
  }

  private static void put(byte[] target, int at, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      target[at + i] = (byte) (value >>> (8 * i));
    }
  }
}
