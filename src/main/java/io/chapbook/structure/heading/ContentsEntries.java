package io.chapbook.structure.heading;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The titles that a text's own contents list names, compared by their letters and digits only. */
final class ContentsEntries {

  private static final Pattern LEADERS = Pattern.compile("\\s*(?:[.\u2026\u00b7_]\\s?){2,}\\s*\\d*$|\\s{2,}\\d{1,4}(?:\\s\\w+\\sago)?$");

  private final Set<String> titles = new HashSet<>();

  void add(String title) {
    String key = key(title);
    if (key.length() > 1) {
      titles.add(key);
    }
  }

  /** Whether the list names a title. */
  boolean has(String title) {
    return !titles.isEmpty() && titles.contains(key(title));
  }

  /** An entry without the address that a Markdown link adds, its dots and page number. */
  static String withoutLink(String entry) {
    int address = entry.indexOf("](");
    String text = address > 0 ? entry.substring(entry.indexOf('[') + 1, address) : entry;
    return LEADERS.matcher(text).replaceFirst("");
  }

  /** What two titles share when only blanks, marks and case tell them apart. */
  static String key(String title) {
    StringBuilder key = new StringBuilder(title.length());
    for (int at = 0; at < title.length(); at++) {
      char c = title.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }
}
