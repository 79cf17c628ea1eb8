package io.chapbook.source;

import io.chapbook.text.SourceText;
import java.util.stream.IntStream;

/**
 * How many bytes of a file are below that of a space, and how many of those are zero. Every story
 * passes through here, so there are no branches, and one pass for both.
 *
 * @param belowSpace how many are below that of a space, zeros included
 * @param zeros how many are zero
 */
record ControlTally(int belowSpace, int zeros) {

  /** Counts all bytes; several processors count those of a long file. */
  static ControlTally of(byte[] bytes) {
    int parts = bytes.length / SourceText.WORTH_SHARING;
    return parts < 2
        ? of(bytes, 0, bytes.length)
        : IntStream.range(0, parts).parallel()
            .mapToObj(part -> of(bytes, at(bytes, part, parts), at(bytes, part + 1, parts)))
            .reduce(new ControlTally(0, 0), ControlTally::and);
  }

  private static int at(byte[] bytes, int part, int parts) {
    return (int) ((long) bytes.length * part / parts);
  }

  private static ControlTally of(byte[] bytes, int from, int to) {
    int belowSpace = 0;
    int zeros = 0;
    for (int at = from; at < to; at++) {
      int c = bytes[at];
      // Taking one from zero makes a number negative. Below a space three bits are zero; a byte
      // above 7F is negative itself.
      belowSpace += (c & 0xE0) - 1 >>> Integer.SIZE - 1;
      zeros += (c - 1 & ~c) >>> Integer.SIZE - 1;
    }
    return new ControlTally(belowSpace, zeros);
  }

  private ControlTally and(ControlTally other) {
    return new ControlTally(belowSpace + other.belowSpace, zeros + other.zeros);
  }
}
