package io.chapbook.cover;

/**
 * A run of palette entries that leads from the ground's colour to the ink's.
 *
 * @param ground the entry of the bare ground
 * @param full the entry of the full ink, greater than {@code ground}
 */
record Ink(int ground, int full) {

  Ink {
    if (ground < 0 || full <= ground || full > 255) {
      throw new IllegalArgumentException("an ink needs 0 <= ground < full <= 255");
    }
  }
}
