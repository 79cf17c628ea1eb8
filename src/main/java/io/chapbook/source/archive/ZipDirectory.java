package io.chapbook.source.archive;

import io.chapbook.limit.Limit;
import io.chapbook.source.UnreadableSourceException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the central directory at the end of a ZIP archive, which says what is in it. Nothing is
 * unpacked, and no more entries are read than the limits allow.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3
 *
 * <p>{@link java.util.zip.ZipFile} reads a directory of any size into memory, and does not tell
 * links, encryption or where an entry lies.
 */
final class ZipDirectory {

  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int ZIP64_SIZES = 1;

  /** No system has longer names; a directory of such names is made to fill memory. */
  private static final int LONGEST_NAME = 4096;

  private static final int ENCRYPTED = 1;
  private static final int UTF_8_NAME = 1 << 11;

  /** An entry of this method is encrypted, whatever the flag says (APPNOTE 4.4.5). */
  private static final int AES = 99;

  private final List<EntryNames.RawName> names = new ArrayList<>();
  private final List<ZipEntryRecord> records = new ArrayList<>();
  private final ZipEnd end;

  private ZipDirectory(ZipEnd end) {
    this.end = end;
  }

  /**
   * All entries in the directory's order.
   *
   * @throws UnreadableSourceException when there are too many, or the directory is missing or damaged
   */
  static List<ZipEntryRecord> read(FileChannel file, ArchiveLimits limits)
      throws UnreadableSourceException, IOException {
    ZipEnd end = ZipEnd.find(file);
    if (end.entries() > limits.entries()) {
      throw tooMany(limits);
    }
    ZipDirectory directory = new ZipDirectory(end);
    file.position(end.directoryStart());
    directory.readEntries(new BufferedInputStream(Channels.newInputStream(file), 1 << 16), limits);
    return directory.named();
  }

  private void readEntries(InputStream in, ArchiveLimits limits)
      throws UnreadableSourceException, IOException {
    long left = end.directorySize();
    while (left >= ENTRY_LENGTH) {
      ByteBuffer fixed = ByteBuffer.wrap(exactly(ENTRY_LENGTH, in)).order(ByteOrder.LITTLE_ENDIAN);
      if (fixed.getInt(0) != ENTRY) {
        break;
      }
      if (records.size() == limits.entries()) {
        throw tooMany(limits);
      }
      int nameLength = fixed.getShort(28) & 0xFFFF;
      int extraLength = fixed.getShort(30) & 0xFFFF;
      int commentLength = fixed.getShort(32) & 0xFFFF;
      left -= ENTRY_LENGTH + nameLength + extraLength + commentLength;
      if (left < 0) {
        throw damaged();
      }
      if (nameLength > LONGEST_NAME) {
        throw new UnreadableSourceException("it holds a file whose name has " + nameLength
            + " bytes, more than " + LONGEST_NAME + "; it is not safe to unpack");
      }
      byte[] name = exactly(nameLength, in);
      byte[] extra = exactly(extraLength, in);
      in.skipNBytes(commentLength);
      add(fixed, name, extra);
    }
    // Without ZIP64 the count has 16 bits, and some programs let it run over.
    if (((records.size() ^ end.entries()) & 0xFFFF) != 0) {
      throw damaged();
    }
  }

  private void add(ByteBuffer fixed, byte[] name, byte[] extra) throws UnreadableSourceException {
    int flags = fixed.getShort(8) & 0xFFFF;
    int method = fixed.getShort(10) & 0xFFFF;
    long[] numbers = {
      fixed.getInt(24) & 0xFFFFFFFFL, fixed.getInt(20) & 0xFFFFFFFFL, fixed.getInt(42) & 0xFFFFFFFFL
    };
    widen(numbers, extra);
    boolean utf8 = (flags & UTF_8_NAME) != 0;
    names.add(new EntryNames.RawName(name, utf8, utf8 ? null : EntryNames.unicodePath(extra)));
    records.add(new ZipEntryRecord(
        "",
        kind(fixed, name),
        (flags & ENCRYPTED) != 0 || method == AES,
        method,
        fixed.getInt(16) & 0xFFFFFFFFL,
        numbers[1],
        numbers[0],
        end.shift() + numbers[2]));
  }

  /** Size, packed size and offset stand in an extra field when four bytes are too few for them. */
  private static void widen(long[] numbers, byte[] extra) throws UnreadableSourceException {
    ExtraField wide = ExtraField.find(ZIP64_SIZES, extra);
    int at = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == 0xFFFFFFFFL && wide != null && wide.length() >= at + 8) {
        numbers[i] = wide.number(at);
        at += 8;
      }
      if (numbers[i] < 0) {
        throw damaged();
      }
    }
  }

  /** What the attributes of the system that made the entry say (APPNOTE 4.4.2 and 4.4.15). */
  private static ZipEntryRecord.Kind kind(ByteBuffer fixed, byte[] name) {
    int system = fixed.get(5) & 0xFF;
    boolean unix = system == 3 || system == 19;
    int type = unix ? fixed.getInt(38) >>> 28 : 0;
    if (type == 0xA) {
      return ZipEntryRecord.Kind.LINK;
    }
    boolean slash = name.length > 0 && (name[name.length - 1] == '/'
        || name[name.length - 1] == '\\');
    return slash || type == 4 ? ZipEntryRecord.Kind.FOLDER : ZipEntryRecord.Kind.FILE;
  }

  private List<ZipEntryRecord> named() throws UnreadableSourceException {
    List<String> decoded = EntryNames.ofZip().decode(names);
    List<ZipEntryRecord> named = new ArrayList<>();
    for (int at = 0; at < records.size(); at++) {
      ZipEntryRecord one = records.get(at);
      named.add(new ZipEntryRecord(EntryName.checked(decoded.get(at)), one.kind(), one.encrypted(),
          one.method(), one.crc(), one.packedSize(), one.size(), one.offset()));
    }
    return named;
  }

  private static byte[] exactly(int length, InputStream in)
      throws UnreadableSourceException, IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw damaged();
    }
    return bytes;
  }

  private static UnreadableSourceException tooMany(ArchiveLimits limits) {
    return new UnreadableSourceException("it holds more than " + limits.entries()
        + " files and folders; allow more with " + Limit.ARCHIVE_ENTRIES.option());
  }

  static UnreadableSourceException damaged() {
    return new UnreadableSourceException(
        "it is a damaged ZIP archive: its list of files does not add up; make or fetch it anew");
  }
}
