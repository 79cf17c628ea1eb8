package io.chapbook.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What Linux has mounted, as {@code /proc/mounts} tells it.
 * https://man7.org/linux/man-pages/man5/fstab.5.html
 */
final class MountTable {

  /**
   * A line of it.
   *
   * @param source what is mounted, such as {@code /dev/sdb1}
   * @param target where
   * @param type the kind of file system
   */
  record Mount(String source, String target, String type) {}

  private MountTable() {}

  /** The mounts of a table; lines of another form are passed over. */
  static List<Mount> read(String text) {
    List<Mount> mounts = new ArrayList<>();
    for (String line : text.split("\n")) {
      String[] fields = line.strip().split("[ \t]+");
      if (fields.length >= 3 && !fields[0].startsWith("#")) {
        mounts.add(new Mount(plain(fields[0]), plain(fields[1]), fields[2]));
      }
    }
    return mounts;
  }

  /** Without the escapes: blanks and backslashes are three octal digits, which stand for a byte. */
  static String plain(String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    byte[] plain = new byte[bytes.length];
    int length = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\\' && isOctal(bytes, at + 1)) {
        plain[length++] = (byte) Integer.parseInt(
            new String(bytes, at + 1, 3, StandardCharsets.US_ASCII), 8);
        at += 3;
      } else {
        plain[length++] = bytes[at];
      }
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }

  private static boolean isOctal(byte[] bytes, int from) {
    if (from + 3 > bytes.length || bytes[from] > '3') {
      return false;
    }
    for (int at = from; at < from + 3; at++) {
      if (bytes[at] < '0' || bytes[at] > '7') {
        return false;
      }
    }
    return true;
  }
}
