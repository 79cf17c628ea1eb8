package io.chapbook.check;

import java.util.Locale;

/** Devices, programs and shops that a book may be meant for. */
public enum ReadingSystem {
  /** Send-to-Kindle and Kindle e-readers. */
  KINDLE,
  /** Kobo e-readers, with books copied onto them or bought. */
  KOBO,
  /** Apple Books. */
  APPLE,
  /** Google Play Books. */
  GOOGLE,
  /** KOReader, and other small readers on e-ink devices. */
  KOREADER;

  /** The name as reports show it and the command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
