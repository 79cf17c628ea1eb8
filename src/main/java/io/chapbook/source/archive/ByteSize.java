package io.chapbook.source.archive;

/** Numbers of bytes for a person. */
final class ByteSize {

  private static final long MIB = 1L << 20;

  private ByteSize() {}

  /** {@code 64 MiB}, or bytes when it is no whole number of them. */
  static String inWords(long bytes) {
    return bytes % MIB == 0 ? bytes / MIB + " MiB" : bytes + " bytes";
  }
}
