package io.chapbook.testing.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The least that anybody must do who turns a text into a zipped book: read and decode it, escape it,
 * cut it into pieces, checksum, deflate and write them. Nothing is looked for in the text. One of
 * these serves one thread and keeps its buffers.
 */
final class BareBook {

  private static final int PIECE = 24 * 1024;
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
      + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Part</title></head><body>\n";
  private static final String FOOT = "</body></html>\n";
  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int FIRST_OF_FEBRUARY_1980 = 0x410000;

  private final Deflater deflater;
  private final CRC32 crc = new CRC32();
  private final StringBuilder page = new StringBuilder();
  private byte[] zip = new byte[1 << 18];
  private byte[] directory = new byte[1 << 10];
  private int length;
  private int directoryLength;
  private int entries;

  /**
   * A maker of books.
   *
   * @param level deflate's level, from 1 to 9
   */
  BareBook(int level) {
    this.deflater = new Deflater(level, true);
  }

  /** Makes a book of a text in UTF-8 and writes it. */
  void write(Path text, Path book) throws IOException {
    byte[] content = of(new String(Files.readAllBytes(text), StandardCharsets.UTF_8));
    Files.write(book, content);
  }

  private byte[] of(String text) {
    length = 0;
    directoryLength = 0;
    entries = 0;
    add("mimetype", "application/epub+zip");
    for (int from = 0; from < text.length();) {
      int to = Math.min(text.length(), from + PIECE);
      int lineEnd = to < text.length() ? text.lastIndexOf('\n', to) : -1;
      to = lineEnd > from ? lineEnd + 1 : to;
      page.setLength(0);
      page.append(HEAD);
      escape(text, from, to);
      add("EPUB/part-" + entries + ".xhtml", page.append(FOOT).toString());
      from = to;
    }
    return finish();
  }

  private void escape(String text, int from, int to) {
    for (int start = from; start < to;) {
      int end = text.indexOf('\n', start);
      end = end < 0 || end > to ? to : end;
      if (end > start) {
        page.append("<p>");
        for (int at = start; at < end; at++) {
          escape(text.charAt(at));
        }
        page.append("</p>\n");
      }
      start = end + 1;
    }
  }

  private void escape(char sign) {
    if (sign == '&') {
      page.append("&amp;");
    } else if (sign == '<') {
      page.append("&lt;");
    } else if (sign == '>') {
      page.append("&gt;");
    } else {
      page.append(sign);
    }
  }

  private void add(String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    int start = length;
    int data = start + 30 + nameBytes.length;
    zip = roomFor(zip, data + content.length + content.length / 8 + 64);
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    int size = deflater.deflate(zip, data, zip.length - data);
    crc.reset();
    crc.update(content);
    put(zip, start, LOCAL, 4);
    describe(zip, start + 4, size, content.length, nameBytes);
    System.arraycopy(nameBytes, 0, zip, start + 30, nameBytes.length);
    length = data + size;
    directory = roomFor(directory, directoryLength + 46 + nameBytes.length);
    Arrays.fill(directory, directoryLength, directoryLength + 46, (byte) 0);
    put(directory, directoryLength, CENTRAL, 4);
    put(directory, directoryLength + 4, 20, 2);
    describe(directory, directoryLength + 6, size, content.length, nameBytes);
    put(directory, directoryLength + 42, start, 4);
    System.arraycopy(nameBytes, 0, directory, directoryLength + 46, nameBytes.length);
    directoryLength += 46 + nameBytes.length;
    entries++;
  }

  private void describe(byte[] target, int at, int size, int contentLength, byte[] name) {
    put(target, at, 20, 2);
    put(target, at + 2, 0x800, 2);
    put(target, at + 4, 8, 2);
    put(target, at + 6, FIRST_OF_FEBRUARY_1980, 4);
    put(target, at + 10, (int) crc.getValue(), 4);
    put(target, at + 14, size, 4);
    put(target, at + 18, contentLength, 4);
    put(target, at + 22, name.length, 2);
    put(target, at + 24, 0, 2);
  }

  private byte[] finish() {
    zip = roomFor(zip, length + directoryLength + 22);
    System.arraycopy(directory, 0, zip, length, directoryLength);
    int at = length + directoryLength;
    put(zip, at, END, 4);
    put(zip, at + 4, 0, 4);
    put(zip, at + 8, entries, 2);
    put(zip, at + 10, entries, 2);
    put(zip, at + 12, directoryLength, 4);
    put(zip, at + 16, length, 4);
    put(zip, at + 20, 0, 2);
    return Arrays.copyOf(zip, at + 22);
  }

  private static byte[] roomFor(byte[] buffer, int size) {
    return size <= buffer.length ? buffer : Arrays.copyOf(buffer, Math.max(size, buffer.length * 2));
  }

  private static void put(byte[] target, int at, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      target[at + i] = (byte) (value >>> 8 * i);
    }
  }
}
