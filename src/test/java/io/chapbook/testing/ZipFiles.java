package io.chapbook.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes ZIP archives, and spoils them byte by byte, for tests. */
public final class ZipFiles {

  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;

  private ZipFiles() {}

  /** An archive of entries, given as names and contents in turn; a name that ends in / is a folder. */
  public static Path of(Path file, String... namesAndTexts) throws IOException {
    return of(file, StandardCharsets.UTF_8, namesAndTexts);
  }

  /** The same with names in another encoding; only UTF-8 is said to be what it is. */
  public static Path of(Path file, Charset names, String... namesAndTexts) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (int at = 0; at < namesAndTexts.length; at += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
        zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /** Where the record of an entry (from 0) begins in the central directory of an archive. */
  public static int record(byte[] zip, int number) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int at = bytes.getInt(end(zip) + 16);
    for (int i = 0; i < number; i++) {
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    if (bytes.getInt(at) != ENTRY) {
      throw new AssertionError("there is no entry " + number);
    }
    return at;
  }

  /** Where the record at an archive's end begins; the archive has no comment. */
  public static int end(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.getInt(zip.length - 22) != END) {
      throw new AssertionError("the archive does not end as it should");
    }
    return zip.length - 22;
  }

  /** Writes a number of two bytes into an archive's bytes. */
  public static void put2(byte[] zip, int at, int value) {
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
  }

  /** Writes a number of four bytes into an archive's bytes. */
  public static void put4(byte[] zip, int at, int value) {
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
  }
}
