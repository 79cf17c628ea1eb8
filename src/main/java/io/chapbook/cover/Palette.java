package io.chapbook.cover;

import java.util.Arrays;

/** The colours of one cover, in the order of their entries. At most 256. */
final class Palette {
  private int[] colours = new int[16];
  private int size;

  /** Adds one colour, {@code 0xRRGGBB}, and returns its entry. */
  int add(int colour) {
    if (size == 256) {
      throw new IllegalStateException("a palette holds at most 256 colours");
    }
    if (size == colours.length) {
      colours = Arrays.copyOf(colours, size * 2);
    }
    colours[size] = colour;
    return size++;
  }

  /** Adds an ink: the ground, {@code steps - 1} mixtures, and the full colour. */
  Ink ink(int ground, int full, int steps) {
    int first = add(ground);
    for (int i = 1; i < steps; i++) {
      add(mix(ground, full, i, steps));
    }
    return new Ink(first, add(full));
  }

  /** The colours added so far. */
  int[] colours() {
    return Arrays.copyOf(colours, size);
  }

  /** The mixture of two colours with {@code part / whole} of the second. */
  static int mix(int first, int second, int part, int whole) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int a = first >> shift & 0xff;
      int b = second >> shift & 0xff;
      mixed |= (a * (whole - part) + b * part + whole / 2) / whole << shift;
    }
    return mixed;
  }
}
