package io.chapbook.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Makes a file's name of words that were not chosen as one, such as a title. */
final class SafeName {

  /** File systems take 255 bytes, and a letter has up to four in UTF-8; an ending follows. */
  private static final int MOST_BYTES = 200;

  /** What Windows does not take in a name; other systems only the slash. */
  private static final String NEVER = "<>:\"/\\|?*";

  /** Windows takes these for devices, whatever their ending. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private SafeName() {}

  /** A name that any system takes as one file's or folder's; never empty. */
  static Path of(String words) {
    StringBuilder name = new StringBuilder();
    int bytes = 0;
    for (int c : words.strip().codePoints().toArray()) {
      bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes > MOST_BYTES) {
        break;
      }
      boolean bad = NEVER.indexOf(c) >= 0 || c < ' ' || Character.getType(c) == Character.CONTROL
          || Character.getType(c) == Character.SURROGATE;
      name.appendCodePoint(bad ? '_' : c);
    }
    String ended = name.toString().replaceFirst("[. ]+$", "");
    if (ended.isEmpty()) {
      ended = "book";
    }
    return path(DEVICE.matcher(ended).matches() ? "_" + ended : ended);
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
