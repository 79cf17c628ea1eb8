package io.chapbook.source.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapbook.limit.Limit;
import io.chapbook.source.UnreadableSourceException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tar archive from its beginning to its end, packed by gzip or not, one entry after another.
 * It unpacks no more than the limits allow for what it has read of the file.
 */
final class TarStream implements Closeable {

  /** No system has longer names, and no header of names needs more. */
  private static final int LONGEST_NAME = 4096;

  private static final int MOST_RECORDS = 1 << 20;

  /** No file is larger; a damaged size may be. */
  private static final long MOST_BYTES = 1L << 50;

  private static final int BUFFER = 1 << 16;

  /** What an entry may be. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    DEVICE,
    /** Its content stands in pieces, or goes on in another archive. */
    PARTIAL
  }

  /**
   * An entry.
   *
   * @param name the bytes of its path
   * @param kind what it is
   * @param size how many bytes it has
   */
  record Entry(byte[] name, Kind kind, long size) {}

  private final ArchiveLimits limits;
  private final Counted packed;
  private final InputStream in;
  private final byte[] block = new byte[TarHeader.BLOCK];
  private final byte[] passed = new byte[BUFFER];
  private long unpacked;
  private long content;
  private long filling;
  private boolean first = true;
  private boolean marked;

  private byte @Nullable [] longName;
  private Map<String, byte[]> records = Map.of();

  private TarStream(Counted packed, InputStream in, ArchiveLimits limits) {
    this.packed = packed;
    this.in = in;
    this.limits = limits;
  }

  /** Opens a file; that it is packed is told by its first bytes, whatever its name says. */
  static TarStream open(Path file, ArchiveLimits limits) throws IOException {
    Counted packed = new Counted(Files.newInputStream(file));
    try {
      BufferedInputStream buffered = new BufferedInputStream(packed, BUFFER);
      buffered.mark(2);
      boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
      buffered.reset();
      return new TarStream(
          packed, gzip ? new GZIPInputStream(buffered, BUFFER) : buffered, limits);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  /**
   * The next entry; null at the end.
   *
   * @throws EOFException when the file ends within an entry
   * @throws ZipException when an entry does not begin where it should, or what gzip packed is damaged
   */
  @Nullable Entry next() throws UnreadableSourceException, IOException {
    skipAll();
    longName = null;
    records = Map.of();
    while (true) {
      TarHeader header = header();
      if (header == null) {
        return null;
      }
      begin(header.size());
      switch (header.type()) {
        case 'L' -> longName = unended(all(LONGEST_NAME));
        case 'K' -> all(MOST_RECORDS);
        case 'x', 'X' -> records = TarRecords.of(all(MOST_RECORDS));
        case 'g', 'V' -> skipAll();
        default -> {
          return entry(header);
        }
      }
    }
  }

  private Entry entry(TarHeader header) throws UnreadableSourceException, ZipException {
    byte[] name = records.getOrDefault("path", longName == null ? header.name() : longName);
    byte[] size = records.get("size");
    if (size != null) {
      String digits = new String(size, UTF_8);
      if (!digits.matches("[0-9]{1,18}")) {
        throw new ZipException();
      }
      begin(Long.parseLong(digits));
    }
    if (name.length > LONGEST_NAME) {
      throw new UnreadableSourceException("it holds a file whose name has " + name.length
          + " bytes, more than " + LONGEST_NAME + "; it is not safe to unpack");
    }
    return new Entry(name, kind(header.type(), name), content);
  }

  private Kind kind(char type, byte[] name) {
    boolean sparse = records.keySet().stream().anyMatch(key -> key.startsWith("GNU.sparse."));
    boolean slash = name.length > 0 && name[name.length - 1] == '/';
    return switch (type) {
      case 0, '0', '7' -> sparse ? Kind.PARTIAL : slash ? Kind.FOLDER : Kind.FILE;
      case '1', '2' -> Kind.LINK;
      case '5', 'D' -> Kind.FOLDER;
      case 'S', 'M' -> Kind.PARTIAL;
      default -> Kind.DEVICE;
    };
  }

  /** Null at the mark of the end, and where the file ends without one. */
  private @Nullable TarHeader header() throws UnreadableSourceException, IOException {
    int length = read(block, 0, block.length);
    if (length == 0) {
      return null;
    }
    if (length < block.length) {
      throw new EOFException();
    }
    if (TarHeader.isEnd(block)) {
      marked = true;
      return null;
    }
    TarHeader header = TarHeader.of(block);
    if (header == null && first) {
      throw new UnreadableSourceException(
          "it is no tar archive, whatever its name says; see that it is what you think");
    }
    if (header == null) {
      throw new ZipException();
    }
    first = false;
    return header;
  }

  private void begin(long size) throws ZipException {
    if (size > MOST_BYTES) {
      throw new ZipException();
    }
    content = size;
    filling = -size & TarHeader.BLOCK - 1;
  }

  /** The content of the entry that {@link #next} gave last. */
  byte[] content() throws UnreadableSourceException, IOException {
    byte[] bytes = new byte[Math.toIntExact(content)];
    if (read(bytes, 0, bytes.length) < bytes.length) {
      throw new EOFException();
    }
    content = 0;
    return bytes;
  }

  /** Passes over the content of the entry that {@link #next} gave last. */
  void skipContent() throws UnreadableSourceException, IOException {
    skip(content);
    content = 0;
  }

  private void skipAll() throws UnreadableSourceException, IOException {
    skipContent();
    skip(filling);
    filling = 0;
  }

  /** Whether the archive came to its end, and what gzip packed is as it was. */
  boolean isWhole() throws UnreadableSourceException, IOException {
    while (read(passed, 0, passed.length) > 0) {
      // Behind the end there is what fills the last record; gzip's own sum comes after it.
    }
    return marked;
  }

  private byte[] all(int most) throws UnreadableSourceException, IOException {
    if (content > most) {
      throw new UnreadableSourceException(
          "it holds a name of " + content + " bytes; it is not safe to unpack");
    }
    byte[] bytes = content();
    skipAll();
    return bytes;
  }

  private static byte[] unended(byte[] name) {
    int end = name.length;
    while (end > 0 && name[end - 1] == 0) {
      end--;
    }
    return Arrays.copyOf(name, end);
  }

  private void skip(long bytes) throws UnreadableSourceException, IOException {
    for (long left = bytes; left > 0; ) {
      int length = read(passed, 0, (int) Math.min(left, passed.length));
      if (length == 0) {
        throw new EOFException();
      }
      left -= length;
    }
  }

  private int read(byte[] into, int from, int length)
      throws UnreadableSourceException, IOException {
    int read = in.readNBytes(into, from, length);
    unpacked += read;
    if (limits.isTooDense(packed.count, unpacked)) {
      throw new UnreadableSourceException("it unpacks to more than " + limits.ratio()
          + " times its size, as no stories do; if it holds some, allow more with "
          + Limit.ARCHIVE_RATIO.option());
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Counts what is read of a file. */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
