package io.chapbook.app;

import java.util.Locale;

/**
 * How hard a book's file is made small. The files inside are the same whichever is chosen. Each is a
 * level of Java's own Deflater and no faster one, which would not be on every machine; so the book's
 * bytes are the same wherever Java uses the ordinary zlib, as it does on all systems tried.
 */
public enum Compression {
  /** Made faster by half, and larger by a twentieth. */
  FAST(3),
  /** zlib's own default. */
  NORMAL(6),
  /** All that deflate tries: it made the first five stories 0.03 % smaller (2026-11). */
  BEST(9);

  private final int level;

  Compression(int level) {
    this.level = level;
  }

  /** Deflate's level, from 1 to 9. */
  int level() {
    return level;
  }

  /** The name as the command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
