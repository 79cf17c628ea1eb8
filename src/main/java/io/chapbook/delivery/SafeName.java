package io.chapbook.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a file's name of any words, such as a title or the name of a story's file, that FAT, NTFS,
 * ext4 and APFS all take, since books are copied from one to the other.
 */
public final class SafeName {

  /** File systems take 255 bytes; a number and an ending follow, and some put a sign before it. */
  private static final int MOST_BYTES = 200;

  /** What Windows does not take in a name; other systems only the slash. */
  private static final String NEVER = "<>:\"/\\|?*";

  /** Windows takes these for devices, whatever their ending, and the small digits for digits. */
  private static final Pattern DEVICE = Pattern.compile(
      "(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

  /** What readers take for one letter, with all its marks. */
  private static final Pattern LETTER = Pattern.compile("\\X");

  /** What a name without a letter is called. */
  private static final String NAMELESS = "book";

  private SafeName() {}

  /** A name that any system takes as one file's or folder's; never empty, and not hidden. */
  public static Path of(String words) {
    StringBuilder name = new StringBuilder(words.length());
    boolean kept = false;
    for (int c : words.codePoints().toArray()) {
      if (isSpace(c)) {
        name.append(' ');
      } else if (!isInvisible(c)) {
        boolean bad = isBad(c);
        name.appendCodePoint(bad ? '_' : c);
        kept |= !bad && c != '.' && c != '_';
      }
    }
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    String ended = kept ? bared(shortened(bared(composed))) : NAMELESS;
    return path(DEVICE.matcher(ended).matches() ? "_" + ended : ended);
  }

  /**
   * What two names have in common that some file system takes for one: capitals, the way in which
   * letters and their marks are written, and signs that are not seen do not tell them apart.
   */
  public static String folded(String name) {
    StringBuilder seen = new StringBuilder(name.length());
    Normalizer.normalize(name, Normalizer.Form.NFD).codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT && !isVariation(c))
        .forEach(seen::appendCodePoint);
    String folded = seen.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Without what hides a file at its start, and what Windows takes off at its end. */
  private static String bared(String name) {
    return name.replaceFirst("^[. ]+", "").replaceFirst("(?<![. ])[. ]+$", "");
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  /** What turns the direction of writing, so that a name reads as another one, and a byte-order mark. */
  private static boolean isInvisible(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F
        || c == 0x061C || c == 0xFEFF || c == 0x200B || c == 0x2060;
  }

  private static boolean isBad(int c) {
    int type = Character.getType(c);
    return NEVER.indexOf(c) >= 0 || type == Character.CONTROL || type == Character.SURROGATE
        || type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
  }

  private static boolean isVariation(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c == 0x034F;
  }

  /** Cut between what readers take for letters; one that is too long itself, between its signs. */
  private static String shortened(String name) {
    if (bytes(name) <= MOST_BYTES) {
      return name;
    }
    StringBuilder left = new StringBuilder(MOST_BYTES);
    int bytes = 0;
    Matcher letter = LETTER.matcher(name);
    while (letter.find() && bytes + bytes(letter.group()) <= MOST_BYTES) {
      left.append(letter.group());
      bytes += bytes(letter.group());
    }
    if (left.length() == 0) {
      for (int c : name.codePoints().toArray()) {
        bytes += bytes(Character.toString(c));
        if (bytes > MOST_BYTES) {
          break;
        }
        left.appendCodePoint(c);
      }
    }
    return left.toString();
  }

  private static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Where names are in an old encoding, what it lacks is replaced. */
  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      StringBuilder plain = new StringBuilder();
      name.codePoints().forEach(c -> plain.append(c < 0x80 ? (char) c : '_'));
      return Path.of(plain.toString());
    }
  }
}
