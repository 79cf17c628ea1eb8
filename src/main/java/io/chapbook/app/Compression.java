package io.chapbook.app;

import io.chapbook.deflate.Effort;
import java.util.Locale;

/**
 * How hard a book's file is made small. The files inside are the same whichever is chosen, and the
 * book's bytes are the same on every machine: Chapbook deflates by itself.
 */
public enum Compression {
  /** Made sooner, and larger by a thirtieth. */
  FAST(Effort.FAST),
  /** A little smaller than zlib makes it by default. */
  NORMAL(Effort.NORMAL),
  /** All that deflate's matches give: smaller by another hundredth. */
  BEST(Effort.BEST);

  private final Effort effort;

  Compression(Effort effort) {
    this.effort = effort;
  }

  /** How hard repetitions are looked for. */
  Effort effort() {
    return effort;
  }

  /** The name as the command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
