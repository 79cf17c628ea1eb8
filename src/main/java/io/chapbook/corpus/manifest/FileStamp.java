package io.chapbook.corpus.manifest;

/**
 * What is remembered of a file.
 *
 * @param sha256 the SHA-256 digest of its bytes, in lower-case hexadecimal digits
 * @param size how many bytes it has
 * @param modified when it was changed last, in milliseconds since 1970; -1 when that is unknown
 */
public record FileStamp(String sha256, long size, long modified) {

  /** Whether another size or time was seen, so that only the digest can tell whether it changed. */
  public boolean looksLike(long otherSize, long otherModified) {
    return modified >= 0 && size == otherSize && modified == otherModified;
  }
}
