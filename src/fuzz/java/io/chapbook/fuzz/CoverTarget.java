package io.chapbook.fuzz;

import io.chapbook.cover.Cover;
import io.chapbook.cover.CoverReader;
import io.chapbook.cover.CoverReading;
import io.chapbook.cover.SmallCover;
import io.chapbook.limit.Limits;

/** An image becomes a cover or is refused; a small picture of it is small. */
public final class CoverTarget {

  private static final int LONG_SIDE = 320;
  private static final int LARGEST = 1 << 20;

  private CoverTarget() {}

  /** Reads the bytes as a cover image of any kind. */
  public static void fuzzerTestOneInput(byte[] input) {
    CoverReading reading = new CoverReader(Limits.standard()).read("cover", input);
    Cover cover = reading.cover();
    if (cover == null) {
      Promise.holds(!String.valueOf(reading.refusal()).isBlank(), () -> reading);
    } else {
      Promise.holds(cover.width() > 0 && cover.height() > 0 && cover.content().length > 0,
          () -> cover);
    }
    new SmallCover().jpeg(input, LONG_SIDE).ifPresent(small ->
        Promise.holds(small.length < LARGEST, () -> small.length + " bytes"));
  }
}
