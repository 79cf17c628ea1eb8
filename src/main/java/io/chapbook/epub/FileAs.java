package io.chapbook.epub;

import java.util.regex.Pattern;

/** The form of a name under which a library files it. */
final class FileAs {

  /** Two to four capitalised words or initials: a name of the Western kind. */
  private static final Pattern WESTERN =
      Pattern.compile("(?:\\p{Lu}[\\p{L}'\u2019-]*\\.?\\s+){1,3}\\p{Lu}[\\p{L}'\u2019-]+");

  private FileAs() {}

  /** {@code Roe, Jane} for Jane Roe; a user's name such as {@code ink_and_embers} stays. */
  static String of(String name) {
    if (!WESTERN.matcher(name).matches()) {
      return name;
    }
    int last = name.lastIndexOf(' ');
    return name.substring(last + 1) + ", " + name.substring(0, last).strip();
  }
}
