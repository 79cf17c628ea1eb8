package io.chapbook.catalog.web;

import java.util.Locale;

/** How large a file is, as a person says it. */
public final class FileSize {

  private static final int KIB = 1 << 10;
  private static final int MIB = 1 << 20;

  private FileSize() {}

  /** A number of bytes in the largest unit of which there is one; a part of a MB as a decimal. */
  public static String of(long bytes) {
    if (bytes < KIB) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    if (bytes < MIB) {
      return String.format(Locale.ROOT, "%,d KB", bytes / KIB);
    }
    return bytes % MIB == 0
        ? String.format(Locale.ROOT, "%,d MB", bytes / MIB)
        : String.format(Locale.ROOT, "%,.1f MB", bytes / (double) MIB);
  }
}
