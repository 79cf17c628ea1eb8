package io.chapbook.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Makes tar archives for tests, the odd ones too. */
public final class TarFiles {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Charset names = StandardCharsets.UTF_8;

  /** Names from here on are in this encoding. */
  public TarFiles names(Charset charset) {
    names = charset;
    return this;
  }

  /** A file. */
  public TarFiles file(String name, String text) {
    return entry(name, '0', text);
  }

  /** An entry of any type. */
  public TarFiles entry(String name, char type, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    byte[] path = name.getBytes(names);
    byte[] header = new byte[512];
    System.arraycopy(path, 0, header, 0, Math.min(path.length, 100));
    put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
    put(header, 124, String.format("%011o\0", content.length));
    put(header, 136, "00000000000\0");
    header[156] = (byte) type;
    put(header, 257, "ustar\0" + "00");
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte one : header) {
      sum += one & 0xFF;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    bytes.writeBytes(header);
    bytes.writeBytes(content);
    bytes.writeBytes(new byte[-content.length & 511]);
    return this;
  }

  /** A file whose name stands in an extended header. */
  public TarFiles posix(String name, String text) {
    String record = " path=" + name + "\n";
    int length = record.getBytes(StandardCharsets.UTF_8).length;
    int digits = String.valueOf(length + 2).length();
    return entry("PaxHeaders/x", 'x', (length + digits) + record).file("x", text);
  }

  /** A file whose name stands in an entry of its own, as GNU tar has it. */
  public TarFiles gnu(String name, String text) {
    return entry("././@LongLink", 'L', name + "\0").file("cut", text);
  }

  /** The archive so far, without the mark of its end. */
  public byte[] unended() {
    return bytes.toByteArray();
  }

  /** The whole archive. */
  public byte[] ended() {
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() + 1024);
  }

  /** Writes the archive; it is packed when the name ends in {@code gz}. */
  public Path write(Path file) throws IOException {
    return Files.write(file, file.toString().endsWith("gz") ? packed(ended()) : ended());
  }

  /** Bytes as gzip packs them. */
  public static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, header, at, ascii.length);
  }
}
