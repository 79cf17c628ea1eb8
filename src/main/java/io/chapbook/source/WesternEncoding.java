package io.chapbook.source;

import java.nio.charset.Charset;
import java.util.List;

/**
 * The encodings of Western European texts: windows-1252, and those of DOS and the old Macintosh
 * where they fit much better.
 *
 * <p>Each byte beyond ASCII is read in each encoding, and the places are counted where the
 * character cannot stand: a currency sign within a word, a capital after a small letter, a letter
 * right after a full stop. {@code don\xD5t} is "don't" on the Macintosh and has a capital O with
 * tilde amid small letters in windows-1252.
 */
final class WesternEncoding {

  private static final List<NamedCharset> CANDIDATES =
      List.of(
          NamedCharset.WINDOWS_1252,
          new NamedCharset("macintosh", Charset.forName("x-MacRoman")),
          NamedCharset.of("IBM850"));

  /** Marks that do stand within words or after them: dashes, apostrophes, closing quotes. */
  private static final String AMID_LETTERS =
      "\u2018\u2019\u201C\u2013\u2014\u2026\u2022\u00AD\u00A0\u00B4\u00B7\u00AB\u00BB\u2122\u00AE";

  /** Marks that only open a quotation, or stand alone. */
  private static final String NEVER_AFTER_LETTER = "\u201A\u201E\u02C6\u2021\u2020\u0192";

  private WesternEncoding() {}

  /**
   * Whether the bytes can be a Western text: most letters are ASCII, and the others stand singly,
   * or are mostly the curly quotes and dashes of windows-1252 (80 to 9F).
   */
  static boolean looksWestern(byte[] bytes) {
    int ascii = 0;
    int high = 0;
    int c1 = 0;
    int runs = 0;
    int singles = 0;
    int run = 0;
    for (byte b : bytes) {
      if (b < 0) {
        high++;
        c1 += b < (byte) 0xA0 ? 1 : 0;
        run++;
        runs += run == 1 ? 1 : 0;
        singles += run == 1 ? 1 : run == 2 ? -1 : 0;
      } else {
        run = 0;
        ascii += isAsciiLetter(b) ? 1 : 0;
      }
    }
    return high * 3L < ascii && (singles * 2L >= runs || c1 * 2L >= high);
  }

  /** The candidate with the fewest odd places; another than windows-1252 must have half of its. */
  static NamedCharset bestFor(byte[] bytes) {
    NamedCharset best = CANDIDATES.get(0);
    int fewest = odd(bytes, best);
    int limit = fewest / 2;
    for (NamedCharset candidate : CANDIDATES.subList(1, CANDIDATES.size())) {
      int odd = fewest == 0 ? 0 : odd(bytes, candidate);
      if (odd <= limit && odd < fewest) {
        best = candidate;
        fewest = odd;
      }
    }
    return best;
  }

  private static int odd(byte[] bytes, NamedCharset candidate) {
    String table = table(candidate.charset());
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        char before = i == 0 ? ' ' : table.charAt(bytes[i - 1] & 0xFF);
        char after = i + 1 == bytes.length ? ' ' : table.charAt(bytes[i + 1] & 0xFF);
        odd += isOdd(before, table.charAt(bytes[i] & 0xFF), after) ? 1 : 0;
      }
    }
    return odd;
  }

  private static boolean isOdd(char before, char c, char after) {
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c)
          ? Character.isLowerCase(before) || ".,!?".indexOf(before) >= 0
          : Character.isUpperCase(after) || ".,!?".indexOf(before) >= 0;
    }
    if (c == '\uFFFD') {
      return true;
    }
    return Character.isLetter(before)
        && (NEVER_AFTER_LETTER.indexOf(c) >= 0
            || Character.isLetter(after) && AMID_LETTERS.indexOf(c) < 0);
  }

  private static String table(Charset charset) {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return new String(all, charset);
  }

  private static boolean isAsciiLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }
}
