package io.chapbook.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 digest by which a person can tell which file a book was made from. It is worked out
 * when it is first asked for, since whoever only inspects a story does not want it; until then the
 * file's bytes are kept.
 */
public final class SourceDigest {

  private @Nullable Supplier<byte[]> bytes;
  private String digits = "";

  private SourceDigest(Supplier<byte[]> bytes) {
    this.bytes = bytes;
  }

  /** The digest of a file's bytes, which must not change. */
  public static SourceDigest of(byte[] bytes) {
    return new SourceDigest(() -> bytes);
  }

  /** The digest of several files: that of their digests, one after another. */
  public static SourceDigest ofAll(List<SourceDigest> digests) {
    return new SourceDigest(() -> {
      StringBuilder joined = new StringBuilder();
      digests.forEach(digest -> joined.append(digest.hex()));
      return joined.toString().getBytes(StandardCharsets.US_ASCII);
    });
  }

  /** The digest in lower-case hexadecimal digits, as {@code sha256sum} has it. */
  public synchronized String hex() {
    Supplier<byte[]> known = bytes;
    if (known != null) {
      try {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        digits = HexFormat.of().formatHex(sha256.digest(known.get()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
      bytes = null;
    }
    return digits;
  }
}
