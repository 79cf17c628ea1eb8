package io.chapbook.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A container written as a text, in which a fuzzer changes what the files say and not only the bytes
 * around them: each file begins with a line of {@code ===}, a blank and its name.
 */
final class PackedParts {

  private static final String MARK = "=== ";

  private PackedParts() {}

  /** The container of a text; bytes that are none stay as they are. */
  static byte[] container(byte[] input) throws IOException {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    return text.startsWith(MARK) ? packed(parts(text)) : input;
  }

  private static Map<String, byte[]> parts(String text) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String part : text.substring(MARK.length()).split("\n" + MARK)) {
      int end = part.indexOf('\n');
      String name = end < 0 ? part : part.substring(0, end);
      parts.put(utf8(name), part.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1));
    }
    return parts;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        CRC32 crc = new CRC32();
        crc.update(part.getValue());
        entry.setSize(part.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
