package io.chapbook.deflate;

/** The symbols of lengths and distances: the tables of RFC 1951, 3.2.5, computed. */
public final class MatchCodes {

  /** The shortest match that has a symbol. */
  public static final int MIN_LENGTH = 3;

  /** The longest match. */
  public static final int MAX_LENGTH = 258;

  /** The furthest back that a match may begin. */
  public static final int MAX_DISTANCE = 1 << 15;

  /** The symbol that ends a block; below it are the literals, above it the lengths. */
  static final int END_OF_BLOCK = 256;

  /** How many symbols literals, the end and lengths have together. */
  static final int LITERALS_AND_LENGTHS = 286;

  /** How many symbols distances have. */
  static final int DISTANCES = 30;

  private static final int FIRST_LENGTH = 257;
  private static final int LAST_LENGTH = 285;

  private MatchCodes() {}

  /** The symbol of a length from 3 to 258. */
  static int lengthSymbol(int length) {
    if (length == MAX_LENGTH) {
      return LAST_LENGTH;
    }
    int value = length - MIN_LENGTH;
    int extra = bitsAfter(3, value);
    return FIRST_LENGTH + 4 * extra + (value >>> extra);
  }

  /** How many extra bits follow the symbol of a length. */
  static int lengthExtraBits(int length) {
    return length == MAX_LENGTH ? 0 : bitsAfter(3, length - MIN_LENGTH);
  }

  /** How many extra bits follow a symbol of 257 and more; none follow those below. */
  static int extraBitsOfLengthSymbol(int symbol) {
    return symbol == LAST_LENGTH ? 0 : Math.max(0, (symbol - FIRST_LENGTH) / 4 - 1);
  }

  /** What the extra bits of a length say. */
  static int lengthExtra(int length) {
    return length - MIN_LENGTH & (1 << lengthExtraBits(length)) - 1;
  }

  /** The symbol of a distance from 1 to 32,768. */
  static int distanceSymbol(int distance) {
    int extra = bitsAfter(2, distance - 1);
    return 2 * extra + (distance - 1 >>> extra);
  }

  /** How many extra bits follow the symbol of a distance; they are the lowest of distance - 1. */
  static int extraBitsOfDistanceSymbol(int symbol) {
    return Math.max(0, (symbol >>> 1) - 1);
  }

  /** Values that begin with the same so many bits share a symbol; this many bits tell them apart. */
  private static int bitsAfter(int leading, int value) {
    return Math.max(0, Integer.SIZE - leading - Integer.numberOfLeadingZeros(value));
  }
}
