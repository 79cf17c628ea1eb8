package io.chapbook.check;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entities that nest, as those of a "billion laughs" do, or that are long or lie in another file.
 * Short plain ones are harmless; drawing programs write them into SVG.
 */
final class DangerousEntities {

  private static final byte[] MARK = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = 200;
  private static final Pattern HARMLESS =
      Pattern.compile("\\s++[^\\s%\"']++\\s++(\"[^\"&%]{0,200}\"|'[^'&%]{0,200}')\\s*>");

  private DangerousEntities() {}

  /** Whether a file declares such entities, in UTF-8 or UTF-16. */
  static boolean areIn(byte[] file) {
    int matched = 0;
    for (int at = 0; at < file.length; at++) {
      // Whatever the encoding, ASCII is ASCII with or without zeros.
      if (file[at] != 0) {
        matched = file[at] == MARK[matched] ? matched + 1 : file[at] == MARK[0] ? 1 : 0;
        if (matched == MARK.length) {
          matched = 0;
          if (!isHarmless(file, at + 1)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isHarmless(byte[] file, int from) {
    int length = Math.min(file.length - from, 4 * LONGEST);
    String declaration =
        new String(file, from, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    Matcher matcher = HARMLESS.matcher(declaration);
    return matcher.lookingAt();
  }
}
