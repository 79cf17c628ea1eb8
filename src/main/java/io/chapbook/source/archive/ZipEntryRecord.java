package io.chapbook.source.archive;

/**
 * What a ZIP archive's central directory says of one entry.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, section 4.3.12
 *
 * @param name its path, parted by {@code /}
 * @param kind what it is
 * @param encrypted whether one needs a password
 * @param method how it is packed: 0 not at all, 8 deflated
 * @param crc the CRC-32 of its bytes, unpacked
 * @param packedSize how many bytes it takes in the archive
 * @param size how many bytes it has, unpacked
 * @param offset where its local header stands in the file
 */
record ZipEntryRecord(
    String name,
    Kind kind,
    boolean encrypted,
    int method,
    long crc,
    long packedSize,
    long size,
    long offset) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** The fixed part of a local header, in bytes. */
  static final int LOCAL_HEADER = 30;

  /** What an entry may be. */
  enum Kind {
    FILE,
    FOLDER,
    LINK
  }

  /** Where its packed bytes end at the earliest; the local header may be longer. */
  long leastEnd() {
    return offset + LOCAL_HEADER + packedSize;
  }
}
