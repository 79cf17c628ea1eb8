package io.chapbook.epub;

import io.chapbook.deflate.DeflateEncoder;
import io.chapbook.deflate.Effort;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A ZIP file in memory, by the ZIP application note that OCF names (PKWARE APPNOTE 6.3.3).
 *
 * <p>Unlike {@link java.util.zip.ZipOutputStream} it keeps one encoder and its buffers from file
 * to file and knows each entry's size before its header is written, so that no data descriptor
 * follows: some reading systems refuse those. Its limits lie below those where ZIP64 begins.
 */
final class ZipBuffer {

  /** The most entries; one more is how a ZIP64 file is told. */
  static final int MOST_ENTRIES = 0xfffe;

  /** The most bytes of all entries before deflating; an array and its headers end not far above. */
  static final int MOST_CONTENT = Integer.MAX_VALUE - (1 << 26);

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_SIZE = 30;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int CENTRAL_HEADER_SIZE = 46;
  private static final int END_OF_DIRECTORY = 0x06054b50;
  private static final int END_OF_DIRECTORY_SIZE = 22;
  private static final int VERSION_FOR_STORED = 10;
  private static final int VERSION_FOR_DEFLATED = 20;
  private static final int UTF_8_NAMES = 0x800;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

  private static final int FIRST_SIZE = 1 << 17;

  /** Above this a buffer is let go, so that one giant does not burden the rest of a batch. */
  private static final int LARGEST_KEPT = 1 << 24;

  /** A month after the format's first day, whose time java.util.zip reads as "unknown". */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final LocalDateTime LATEST = LocalDateTime.of(2107, 12, 31, 23, 59, 58);

  private final DeflateEncoder encoder;
  private final CRC32 crc = new CRC32();
  private byte[] file = new byte[FIRST_SIZE];
  private byte[] directory = new byte[1 << 12];
  private int length;
  private int directoryLength;
  private int entries;
  private int dosTime;
  private int checksum;
  private int lastSize;
  private final Map<String, Deflated> recurring = new HashMap<>();

  /**
   * What came of an entry.
   *
   * @param content what it was made of; not copied, so nobody may change it
   * @param data the content deflated
   * @param checksum the content's CRC-32
   */
  private record Deflated(byte[] content, byte[] data, int checksum) {}

  /** An empty file, for whose entries repetitions are looked for so hard. */
  ZipBuffer(Effort effort) {
    this.encoder = new DeflateEncoder(effort);
  }

  /**
   * Begins a new file; whatever stood in the buffer is forgotten.
   *
   * @param modified the time of all entries, in UTC; moved into the format's years if need be
   */
  void begin(Instant modified) {
    if (file.length > LARGEST_KEPT) {
      file = new byte[FIRST_SIZE];
    }
    length = 0;
    directoryLength = 0;
    entries = 0;
    dosTime = dosTime(modified);
  }

  /** Adds an entry as it is. */
  void store(String name, byte[] content) {
    addEntry(name, content, false);
  }

  /** Adds an entry deflated, or as it is where deflating makes it no shorter. */
  void deflate(String name, byte[] content) {
    addEntry(name, content, true);
  }

  /**
   * Adds an entry deflated whose like most files have, as a style sheet is. What came of the last
   * one of that name is kept, and taken again when its content is the same.
   */
  void deflateRecurring(String name, byte[] content) {
    Deflated known = recurring.get(name);
    if (known != null && Arrays.equals(known.content(), content)) {
      byte[] nameBytes = beginEntry(name);
      int data = length + LOCAL_HEADER_SIZE + nameBytes.length;
      file = roomFor(file, data, known.data().length);
      System.arraycopy(known.data(), 0, file, data, known.data().length);
      checksum = known.checksum();
      endEntry(nameBytes, DEFLATED, known.data().length, content.length);
    } else if (addEntry(name, content, true) == DEFLATED) {
      byte[] data = Arrays.copyOfRange(file, length - lastSize, length);
      recurring.put(name, new Deflated(content, data, checksum));
    }
  }

  /** Adds an entry and says by which method. */
  private int addEntry(String name, byte[] content, boolean shorten) {
    byte[] nameBytes = beginEntry(name);
    int data = length + LOCAL_HEADER_SIZE + nameBytes.length;
    int size = shorten ? deflateAt(data, content) : content.length;
    int method = DEFLATED;
    if (!shorten || size >= content.length) {
      file = roomFor(file, data, content.length);
      System.arraycopy(content, 0, file, data, content.length);
      size = content.length;
      method = STORED;
    }
    crc.reset();
    crc.update(content);
    checksum = (int) crc.getValue();
    endEntry(nameBytes, method, size, content.length);
    return method;
  }

  private byte[] beginEntry(String name) {
    if (entries == MOST_ENTRIES) {
      throw new IllegalStateException("a container holds at most " + MOST_ENTRIES + " files");
    }
    return name.getBytes(StandardCharsets.UTF_8);
  }

  /** Puts the header before an entry's data, which stand already behind the room for it. */
  private void endEntry(byte[] name, int method, int size, int contentLength) {
    int start = length;
    put(file, start, LOCAL_HEADER, 4);
    putDescription(file, start + 4, method, size, contentLength, name.length);
    System.arraycopy(name, 0, file, start + LOCAL_HEADER_SIZE, name.length);
    length = start + LOCAL_HEADER_SIZE + name.length + size;
    lastSize = size;
    addToDirectory(name, start, method, size, contentLength);
    entries++;
  }

  /** Puts deflated content at an index of the file and gives its size. */
  private int deflateAt(int at, byte[] content) {
    int size = encoder.deflate(content, 0, content.length);
    file = roomFor(file, at, size);
    System.arraycopy(encoder.deflated(), 0, file, at, size);
    return size;
  }

  /** The whole file, a copy. */
  byte[] finish() {
    file = roomFor(file, length, (long) directoryLength + END_OF_DIRECTORY_SIZE);
    System.arraycopy(directory, 0, file, length, directoryLength);
    int at = length + directoryLength;
    put(file, at, END_OF_DIRECTORY, 4);
    put(file, at + 4, 0, 4);
    put(file, at + 8, entries, 2);
    put(file, at + 10, entries, 2);
    put(file, at + 12, directoryLength, 4);
    put(file, at + 16, length, 4);
    put(file, at + 20, 0, 2);
    return Arrays.copyOf(file, at + END_OF_DIRECTORY_SIZE);
  }

  private void addToDirectory(byte[] name, int start, int method, int size, int contentLength) {
    directory = roomFor(directory, directoryLength, CENTRAL_HEADER_SIZE + name.length);
    int at = directoryLength;
    Arrays.fill(directory, at, at + CENTRAL_HEADER_SIZE, (byte) 0);
    put(directory, at, CENTRAL_HEADER, 4);
    put(directory, at + 4, VERSION_FOR_DEFLATED, 2);
    putDescription(directory, at + 6, method, size, contentLength, name.length);
    put(directory, at + 42, start, 4);
    System.arraycopy(name, 0, directory, at + CENTRAL_HEADER_SIZE, name.length);
    directoryLength += CENTRAL_HEADER_SIZE + name.length;
  }

  /** The fields that local and central headers share. */
  private void putDescription(
      byte[] target, int at, int method, int size, int contentLength, int nameLength) {
    put(target, at, method == STORED ? VERSION_FOR_STORED : VERSION_FOR_DEFLATED, 2);
    put(target, at + 2, UTF_8_NAMES, 2);
    put(target, at + 4, method, 2);
    put(target, at + 6, dosTime, 4);
    put(target, at + 10, checksum, 4);
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

  /** The buffer, or a longer copy of it with room for so many bytes after those used. */
  private static byte[] roomFor(byte[] buffer, int used, long more) {
    long needed = used + more;
    if (needed <= buffer.length) {
      return buffer;
    }
    if (needed > LONGEST_ARRAY) {
      throw new IllegalStateException("a container of more than 2 GiB cannot be written");
    }
    long roomy = Math.min(buffer.length * 2L, LONGEST_ARRAY);
    return Arrays.copyOf(buffer, (int) Math.max(needed, roomy));
  }

  private static void put(byte[] target, int at, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      target[at + i] = (byte) (value >>> (8 * i));
    }
  }
}
