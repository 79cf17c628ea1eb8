package io.chapbook.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A book's file that a scan came upon.
 *
 * @param path where it lies in the folder, parted by {@code /}
 * @param key the book's name in addresses
 * @param size its bytes
 * @param updated when it was last changed, to the millisecond and not before 1970
 */
record FoundFile(String path, String key, long size, Instant updated) {

  private static final int KEY_BYTES = 8;

  static FoundFile of(String path, long size, Instant changed) {
    Instant updated = changed.isBefore(Instant.EPOCH) ? Instant.EPOCH : changed;
    return new FoundFile(path, keyOf(path), size, updated.truncatedTo(ChronoUnit.MILLIS));
  }

  /** A book's key, from the hash of its path: it stays the same while the book stays where it is. */
  static String keyOf(String path) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(path.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /** The file's name without its ending, for books that state no title. */
  String stem() {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String stem = name.replaceFirst("(?i)(\\.kepub)?\\.epub$", "");
    String line = CleanText.line(stem);
    return line.isEmpty() ? key : line;
  }

  /** Whether an index that knows this book of it needs not read it again. */
  boolean isSameAs(CatalogBook book) {
    return path.equals(book.path()) && size == book.size() && updated.equals(book.updated());
  }
}
