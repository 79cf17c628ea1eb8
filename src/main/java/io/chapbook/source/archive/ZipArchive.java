package io.chapbook.source.archive;

import io.chapbook.limit.Limit;
import io.chapbook.source.SourceReader;
import io.chapbook.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A ZIP archive of stories. Its directory is read and checked once, when it is opened; then stories
 * are unpacked one by one, into memory and nowhere else. The file is open only while it is read.
 */
public final class ZipArchive implements StoryArchive {

  private static final int LOCAL_HEADER_MARK = 0x04034b50;

  /** No kind of file is told by more bytes at its beginning. */
  private static final int HEAD = 128;

  private final Path file;
  private final List<ZipEntryRecord> entries;
  private final List<ArchiveEntry> stories = new ArrayList<>();
  private PassedOver passedOver = PassedOver.NONE;

  private ZipArchive(Path file, List<ZipEntryRecord> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Opens an archive.
   *
   * @param limits how much it may hold
   * @param isStory tells stories from other files by their paths in the archive
   * @throws UnreadableSourceException when it is no archive of stories, breaks a limit, or holds
   *     names that lead out of it, names twice, or entries that share bytes; the message is a
   *     sentence that begins with "it"
   * @throws IOException when the file cannot be read
   */
  public static ZipArchive open(Path file, ArchiveLimits limits, Predicate<String> isStory)
      throws UnreadableSourceException, IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      checkHead(channel);
      List<ZipEntryRecord> entries = ZipDirectory.read(channel, limits);
      checkKind(entries);
      checkPlaces(entries, channel.size());
      ZipArchive archive = new ZipArchive(file, entries);
      archive.sort(isStory);
      archive.checkSizes(limits);
      return archive;
    }
  }

  /** What begins like a book or a document is that; anything that is no ZIP file is named. */
  private static void checkHead(FileChannel channel) throws UnreadableSourceException, IOException {
    byte[] head = bytes(channel, 0, (int) Math.min(HEAD, channel.size()));
    Optional<UnreadableSourceException> other = SourceReader.refusalOfOtherThanZip(head);
    if (other.isPresent()) {
      throw other.get();
    }
  }

  /** Books and office documents are ZIP files of their own order; some do not begin as they should. */
  private static void checkKind(List<ZipEntryRecord> entries) throws UnreadableSourceException {
    for (ZipEntryRecord entry : entries) {
      switch (entry.name()) {
        case "META-INF/container.xml" -> throw new UnreadableSourceException(
            "it is an EPUB book; give the text it was made from, as a .txt file");
        case "[Content_Types].xml", "META-INF/manifest.xml" -> throw new UnreadableSourceException(
            "it is an office document; open it in a word processor and save it as plain text"
                + " (.txt, UTF-8) first");
        default -> { }
      }
    }
  }

  /** No two entries may share bytes, as they do in bombs that unpack one run many times. */
  private static void checkPlaces(List<ZipEntryRecord> entries, long fileSize)
      throws UnreadableSourceException {
    ZipEntryRecord[] inOrder = entries.toArray(ZipEntryRecord[]::new);
    Arrays.sort(inOrder, Comparator.comparingLong(ZipEntryRecord::offset));
    for (int at = 0; at < inOrder.length; at++) {
      ZipEntryRecord one = inOrder[at];
      if (one.offset() < 0 || one.packedSize() > fileSize || one.leastEnd() > fileSize) {
        throw ZipDirectory.damaged();
      }
      if (at + 1 < inOrder.length && one.leastEnd() > inOrder[at + 1].offset()) {
        throw new UnreadableSourceException("two of its files, " + one.name() + " and "
            + inOrder[at + 1].name() + ", share the same bytes; it is not safe to unpack");
      }
    }
  }

  private void sort(Predicate<String> isStory) throws UnreadableSourceException {
    Set<String> names = new HashSet<>();
    for (int number = 0; number < entries.size(); number++) {
      ZipEntryRecord entry = entries.get(number);
      if (entry.kind() == ZipEntryRecord.Kind.FOLDER) {
        continue;
      }
      if (!names.add(entry.name())) {
        throw new UnreadableSourceException("it holds two files called " + entry.name()
            + ", and which one is meant cannot be told; pack it anew");
      }
      if (entry.kind() == ZipEntryRecord.Kind.LINK) {
        passedOver = passedOver.andLink();
      } else if (isStory.test(entry.name())) {
        stories.add(new ArchiveEntry(entry.name(), entry.size(), number));
      } else {
        passedOver = passedOver.andFile(entry.name());
      }
    }
  }

  private void checkSizes(ArchiveLimits limits) throws UnreadableSourceException {
    long total = 0;
    for (ArchiveEntry story : stories) {
      limits.checkStory(story);
      if (limits.isTooDense(entries.get(story.number()).packedSize(), story.size())) {
        throw new UnreadableSourceException(story.name() + " in it unpacks to more than "
            + limits.ratio() + " times its size, as no story does; if it is one, allow more with "
            + Limit.ARCHIVE_RATIO.option());
      }
      total += story.size();
      limits.checkTotal(total);
    }
  }

  @Override
  public List<ArchiveEntry> stories() {
    return List.copyOf(stories);
  }

  @Override
  public PassedOver passedOver() {
    return passedOver;
  }

  @Override
  public byte[] read(ArchiveEntry story) throws UnreadableSourceException, IOException {
    ZipEntryRecord entry = entries.get(story.number());
    if (entry.encrypted()) {
      throw new UnreadableSourceException(
          "it is encrypted; unpack the archive with its password first");
    }
    if (entry.method() != ZipEntryRecord.STORED && entry.method() != ZipEntryRecord.DEFLATED) {
      throw new UnreadableSourceException("it is packed by method " + entry.method()
          + ", which Chapbook does not know; unpack the archive first");
    }
    byte[] packed = packedBytes(entry);
    byte[] content =
        entry.method() == ZipEntryRecord.STORED ? packed : inflated(packed, (int) entry.size());
    CRC32 crc = new CRC32();
    crc.update(content);
    if (content.length != entry.size() || crc.getValue() != entry.crc()) {
      throw damagedEntry();
    }
    return content;
  }

  private byte[] packedBytes(ZipEntryRecord entry) throws UnreadableSourceException, IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      byte[] local = bytes(channel, entry.offset(), ZipEntryRecord.LOCAL_HEADER);
      if (local.length < ZipEntryRecord.LOCAL_HEADER) {
        throw damagedEntry();
      }
      ByteBuffer header = ByteBuffer.wrap(local).order(ByteOrder.LITTLE_ENDIAN);
      if (header.getInt(0) != LOCAL_HEADER_MARK || entry.packedSize() > Integer.MAX_VALUE - 8) {
        throw damagedEntry();
      }
      long start = entry.offset() + ZipEntryRecord.LOCAL_HEADER
          + (header.getShort(26) & 0xFFFF) + (header.getShort(28) & 0xFFFF);
      return bytes(channel, start, (int) entry.packedSize());
    }
  }

  /** Unpacks so many bytes and not one more, whatever the packed ones would give. */
  private static byte[] inflated(byte[] packed, int size) throws UnreadableSourceException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] content = new byte[size];
      int length = 0;
      int more = 1;
      while (length < size && more > 0) {
        more = inflater.inflate(content, length, size - length);
        length += more;
      }
      boolean tooMuch = !inflater.finished() && inflater.inflate(new byte[1]) > 0;
      if (length < size || tooMuch) {
        throw damagedEntry();
      }
      return content;
    } catch (DataFormatException e) {
      throw damagedEntry();
    } finally {
      inflater.end();
    }
  }

  /** So many bytes from a place on, or fewer when the file ends before. */
  private static byte[] bytes(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, Math.max(0, channel.size() - from)));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // Read on; a channel may give less than it is asked for.
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private static UnreadableSourceException damagedEntry() {
    return new UnreadableSourceException(
        "it is damaged: it does not unpack to what was packed; make or fetch the archive anew");
  }
}
