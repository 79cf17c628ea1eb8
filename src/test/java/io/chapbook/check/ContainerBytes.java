package io.chapbook.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The files of a container in memory, read byte by byte as
 * https://www.w3.org/TR/epub-33/#sec-zip-container-zipreqs wants them: the directory and the records
 * before each file say the same, nothing lies between, and {@code mimetype} comes first and stored.
 */
final class ContainerBytes {

  private static final int LOCAL = 0x04034b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer zip;
  private final List<String> faults;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private ContainerBytes(byte[] container, List<String> faults) {
    this.zip = ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN);
    this.faults = faults;
  }

  /** The files by their names; what is wrong with the container is added to the faults. */
  static Map<String, byte[]> read(byte[] container, List<String> faults) {
    ContainerBytes bytes = new ContainerBytes(container, faults);
    try {
      bytes.read();
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
      faults.add("the container is broken: " + e);
    }
    return bytes.files;
  }

  private void read() throws DataFormatException {
    int end = zip.limit() - END_LENGTH;
    need(zip.getInt(end) == END, "the container does not end as it should");
    int count = zip.getShort(end + 10) & 0xFFFF;
    int directory = zip.getInt(end + 16);
    int place = 0;
    int at = directory;
    for (int number = 0; number < count; number++) {
      need(zip.getInt(at) == ENTRY, "entry " + number + " is none");
      need(zip.getInt(at + 42) == place, "bytes between files, before entry " + number);
      place = readFile(at, place);
      at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    need(place == directory, "bytes before the directory");
    need(at == end, "bytes behind the directory");
    checkMimetype();
  }

  /** Reads the file of an entry, and gives the place where the next must begin. */
  private int readFile(int entry, int local) throws DataFormatException {
    int length = zip.getShort(entry + 28);
    String name = new String(slice(entry + 46, length), StandardCharsets.UTF_8);
    need(zip.getInt(local) == LOCAL, name + " has no record of its own");
    need(Arrays.equals(slice(entry + 46, length), slice(local + 30, zip.getShort(local + 26))),
        name + " has another name before its bytes");
    need(Arrays.equals(slice(entry + 8, 20), slice(local + 6, 20)),
        name + " has another method, time, checksum or size before its bytes");
    need(zip.getShort(local + 28) == 0, name + " has an extra field");
    int packed = zip.getInt(entry + 20);
    int start = local + 30 + length;
    byte[] content = content(name, zip.getShort(entry + 10), slice(start, packed),
        zip.getInt(entry + 24));
    CRC32 crc = new CRC32();
    crc.update(content);
    need((int) crc.getValue() == zip.getInt(entry + 16), name + " has another checksum");
    need(files.put(name, content) == null, "two files are called " + name);
    return start + packed;
  }

  private byte[] content(String name, int method, byte[] packed, int size)
      throws DataFormatException {
    if (method == STORED) {
      need(packed.length == size, name + " has another size");
      return packed;
    }
    need(method == DEFLATED, name + " is packed by method " + method);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] content = new byte[size];
      int length = inflater.inflate(content);
      need(length == size && inflater.inflate(new byte[1]) == 0 && inflater.finished()
          && inflater.getRemaining() == 0, name + " does not unpack to its size");
      return content;
    } finally {
      inflater.end();
    }
  }

  private void checkMimetype() {
    if (!files.isEmpty()) {
      need(files.keySet().iterator().next().equals("mimetype"), "the first file is no mimetype");
      need(zip.getShort(8) == STORED, "the first file is packed");
      need("application/epub+zip".equals(
          new String(files.getOrDefault("mimetype", new byte[0]), StandardCharsets.US_ASCII)),
          "mimetype says another type");
    }
  }

  private byte[] slice(int from, int length) {
    return Arrays.copyOfRange(zip.array(), from, Math.addExact(from, length));
  }

  private void need(boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }
}
