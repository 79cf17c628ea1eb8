package io.chapbook.source;

/**
 * How much of a stretch of bytes is UTF-8.
 *
 * @param wellFormed how many sequences of two to four bytes are well-formed
 * @param malformed how many sequences are not; a sequence cut short counts once
 * @param western whether most well-formed sequences are Latin letters, punctuation or emoji
 */
record Utf8Tally(int wellFormed, int malformed, boolean western) {

  /** Counts the bytes from one index to another, the latter not included. */
  static Utf8Tally of(byte[] bytes, int from, int to) {
    int wellFormed = 0;
    int malformed = 0;
    int western = 0;
    for (int at = from; at < to; ) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequenceAt(bytes, at, to);
      if (length > 0) {
        wellFormed++;
        western += isWestern(bytes[at] & 0xFF, bytes[at + 1] & 0xFF) ? 1 : 0;
      } else {
        malformed++;
      }
      at += Math.abs(length);
    }
    return new Utf8Tally(wellFormed, malformed, western * 2 >= wellFormed);
  }

  /**
   * The length of the sequence that begins with the non-ASCII byte at an index: its number of bytes
   * if it is well-formed, the negative of how many bytes to pass over if it is not. Ranges and the
   * maximal part to pass over: The Unicode Standard, table 3-7,
   * https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/
   */
  static int sequenceAt(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return -1;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (int i = 1; i < length; i++) {
      int next = at + i < to ? bytes[at + i] & 0xFF : -1;
      if (next < low || next > high) {
        return -i;
      }
      low = 0x80;
      high = 0xBF;
    }
    return length;
  }

  /** Latin letters begin with C2 to C9, general punctuation with E2 and emoji with F0 9F. */
  private static boolean isWestern(int lead, int second) {
    return lead <= 0xC9 || lead == 0xE2 || lead == 0xF0 && second == 0x9F;
  }
}
