package io.chapbook.cover;

/** A row of numbers that look thrown and are the same for the same story. Not safe for threads. */
final class Draws {
  private long bits;

  Draws(long seed) {
    bits = seed;
  }

  /** The next number, from 0 up to but without the bound. */
  int next(int bound) {
    // Knuth's multiplier for 64 bits: the upper bits of the product are well mixed.
    bits = bits * 6364136223846793005L + 1442695040888963407L;
    return (int) ((bits >>> 33) % bound);
  }

  /** The next number between two, both included. */
  int between(int least, int most) {
    return least + next(most - least + 1);
  }
}
