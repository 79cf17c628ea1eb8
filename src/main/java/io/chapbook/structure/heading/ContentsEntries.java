package io.chapbook.structure.heading;

import io.chapbook.text.Letters;
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
    String key = Letters.folded(title);
    if (key.length() > 1) {
      titles.add(key);
      firsts.set(key.codePointAt(0));
    }
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return titles.isEmpty();
  }

  /** Whether the list names a title. */
  boolean has(String title) {
    return firsts.get(first(title)) && titles.contains(Letters.folded(title));
  }

  /** The first letter or digit of a title, or 0. */
  private static int first(String title) {
    int at = next(title, 0);
    return at == title.length() ? 0 : letter(title, at);
  }

  /** An entry without the address that a Markdown link adds, its dots and page number. */
  static String withoutLink(String entry) {
    int address = entry.indexOf("](");
    int link = entry.lastIndexOf('[', address);
    String text = link >= 0 ? entry.substring(link + 1, address) : entry;
    return LEADERS.matcher(text).replaceFirst("");
  }

  /** Whether two titles have the same letters and digits, more than one; no text is made of them. */
  static boolean same(String one, String other) {
    int length = 0;
    int left = next(one, 0);
    int right = next(other, 0);
    while (left < one.length() && right < other.length()
        && letter(one, left) == letter(other, right)) {
      length++;
      left = next(one, left + Character.charCount(one.codePointAt(left)));
      right = next(other, right + Character.charCount(other.codePointAt(right)));
    }
    return left == one.length() && right == other.length() && length > 1;
  }

  private static int next(String title, int from) {
    int at = from;
    while (at < title.length() && !Character.isLetterOrDigit(title.codePointAt(at))) {
      at += Character.charCount(title.codePointAt(at));
    }
    return at;
  }

  private static int letter(String title, int at) {
    return Character.toLowerCase(title.codePointAt(at));
  }
}
