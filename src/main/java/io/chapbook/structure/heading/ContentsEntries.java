package io.chapbook.structure.heading;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The titles that a text's own contents list names, compared by their letters and digits only. */
final class ContentsEntries {

  /** Dots to a page number, or a number or a time far behind; see {@link #withoutLink}. */
  private static final Pattern LEADERS = Pattern.compile(
      "(?<!\\s)\\s*(?:[.\u2026\u00b7_]\\s?){2,}\\s*\\d*$"
          + "|(?<!\\s)\\s{2,}\\d{1,4}(?:\\s\\w+\\sago)?$");

  private final Set<String> titles = new HashSet<>();

  /** The titles' first letters or digits: most lines are told from all titles by their own. */
  private final BitSet firsts = new BitSet();

  void add(String title) {
    String key = key(title);
    if (key.length() > 1) {
      titles.add(key);
      firsts.set(key.charAt(0));
    }
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return titles.isEmpty();
  }

  /** Whether the list names a title. */
  boolean has(String title) {
    return firsts.get(first(title)) && titles.contains(key(title));
  }

  /** The first character of a title's key, or 0. */
  private static char first(String title) {
    for (int at = 0; at < title.length(); at++) {
      if (Character.isLetterOrDigit(title.charAt(at))) {
        return Character.toLowerCase(title.charAt(at));
      }
    }
    return 0;
  }

  /** An entry without the address that a Markdown link adds, its dots and page number. */
  static String withoutLink(String entry) {
    int address = entry.indexOf("](");
    int link = entry.lastIndexOf('[', address);
    String text = link >= 0 ? entry.substring(link + 1, address) : entry;
    return LEADERS.matcher(text).replaceFirst("");
  }

  /** Whether two titles have the same key, of more than one character; no key is made. */
  static boolean same(String one, String other) {
    int length = 0;
    int left = next(one, 0);
    int right = next(other, 0);
    while (left < one.length() && right < other.length()
        && Character.toLowerCase(one.charAt(left)) == Character.toLowerCase(other.charAt(right))) {
      length++;
      left = next(one, left + 1);
      right = next(other, right + 1);
    }
    return left == one.length() && right == other.length() && length > 1;
  }

  private static int next(String title, int from) {
    int at = from;
    while (at < title.length() && !Character.isLetterOrDigit(title.charAt(at))) {
      at++;
    }
    return at;
  }

  /** What two titles share when only blanks, marks and case tell them apart. */
  static String key(String title) {
    StringBuilder key = new StringBuilder(title.length());
    for (int at = 0; at < title.length(); at++) {
      char c = title.charAt(at);
      if (c >= 'a' && c <= 'z') {
        key.append(c);
      } else if (c != ' ' && Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }
}
