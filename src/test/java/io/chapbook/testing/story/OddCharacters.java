package io.chapbook.testing.story;

import java.util.SplittableRandom;

/** Characters that few expect: marks without letters, directions, halves of pairs, controls. */
final class OddCharacters {

  private static final int[] ODD = {
    0x301, 0x489, 0x20E3, 0x64B, 0xE31, 0x94D,            // combining
    0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0x61C, // direction
    0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD,          // without width
    0xA0, 0x2003, 0x3000, 0x1680, 0x202F, 0x2028, 0x2029,  // white space
    0x0, 0x1, 0x7, 0x8, 0x9, 0xB, 0xC, 0x1A, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, // controls
    0xD800, 0xDBFF, 0xDC00, 0xDFFF,                        // halves of pairs
    0xFFFD, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF, 0x10FFFF,     // no characters
    0xE000, 0xF8FF, 0xFB01, 0xFF21, 0x1D400, 0x1F600, 0x1F1E9, 0xE0041, // other
    0x5D0, 0x627, 0x4E00, 0x3042, 0xAC00, 0xE01, 0x915, 0x130, 0x131, 0xDF, 0x149, // letters
    '<', '&', '>', ']', '"', '\'', '\\', '{', '%', '*', '_', '~', '`', '|', '\n', '\r'};

  private final SplittableRandom random;

  OddCharacters(SplittableRandom random) {
    this.random = random;
  }

  /** A text with a few odd characters in it. */
  String strewn(String text) {
    StringBuilder strewn = new StringBuilder(text);
    for (int more = 1 + random.nextInt(8); more > 0; more--) {
      strewn.insert(random.nextInt(strewn.length() + 1), random.nextInt(3) == 0 ? run() : one());
    }
    return strewn.toString();
  }

  /** Some odd characters, or one again and again. */
  String run() {
    StringBuilder run = new StringBuilder();
    String same = random.nextBoolean() ? one() : "";
    for (int more = 1 + random.nextInt(6); more > 0; more--) {
      run.append(same.isEmpty() ? one() : same);
    }
    return run.toString();
  }

  private String one() {
    int c = ODD[random.nextInt(ODD.length)];
    // Halves of pairs are no code points; as units they may stand alone.
    return c >= 0xD800 && c <= 0xDFFF ? String.valueOf((char) c) : Character.toString(c);
  }
}
