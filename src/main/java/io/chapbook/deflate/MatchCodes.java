package io.chapbook.deflate;

/** The symbols of lengths and distances: tables of RFC 1951, 3.2.5. */
public final class MatchCodes {

  /** The shortest match. */
  public static final int MIN_LENGTH = 3;

  /** The longest match. */
  public static final int MAX_LENGTH = 258;

  /** How far back a match may begin. */
  public static final int MAX_DISTANCE = 32_768;

  /** The symbol that ends a block. */
  public static final int END_OF_BLOCK = 256;

  /** How many symbols literals and lengths have together. */
  static final int LITERALS_AND_LENGTHS = 286;

  /** How many symbols distances have. */
  static final int DISTANCES = 30;

  private static final int FIRST_LENGTH = 257;
  private static final int LAST_LENGTH = 285;

  private MatchCodes() {}

  /**
   * The symbol of a length, from 257 to 285.
   *
   * @param length from 3 to 258
   */
  public static int lengthSymbol(int length) {
    if (length == MAX_LENGTH) {
      return LAST_LENGTH;
    }
    int value = length - MIN_LENGTH;
    int extra = extraBits(value, 3);
    return FIRST_LENGTH + 4 * extra + (value >>> extra);
  }

  /** How many bits follow the symbol of a length. */
  public static int lengthExtraBits(int length) {
    return length == MAX_LENGTH ? 0 : extraBits(length - MIN_LENGTH, 3);
  }

  /** What those bits say. */
  public static int lengthExtra(int length) {
    return length - MIN_LENGTH & (1 << lengthExtraBits(length)) - 1;
  }

  /**
   * The symbol of a distance, from 0 to 29.
   *
   * @param distance from 1 to 32,768
   */
  public static int distanceSymbol(int distance) {
    int extra = extraBits(distance - 1, 2);
    return 2 * extra + (distance - 1 >>> extra);
  }

  /** How many bits follow the symbol of a distance. */
  public static int distanceExtraBits(int distance) {
    return extraBits(distance - 1, 2);
  }

  /** Values share a symbol with those that begin with the same so many bits. */
  private static int extraBits(int value, int leading) {
    return Math.max(0, Integer.SIZE - leading - Integer.numberOfLeadingZeros(value));
  }
}
