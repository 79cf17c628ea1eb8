package io.chapbook.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The SHA-256 digest by which a person can tell which file a book was made from. */
public final class SourceDigest {

  private SourceDigest() {}

  /** The digest of a file's bytes in lower-case hexadecimal digits, as {@code sha256sum} has it. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of several files: that of their digests, one after another. */
  public static String ofAll(List<String> digests) {
    return of(String.join("", digests).getBytes(StandardCharsets.US_ASCII));
  }
}
