package io.chapbook.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a book below the folder for books: folders and a name that may get a number.
 *
 * @param folders the folders
 * @param stem the name of the file without number and ending
 * @param ending the ending of its form
 */
record BookPath(List<String> folders, String stem, String ending) {

  /** Room that is kept for a number such as {@code -12}. */
  private static final int NUMBER = 4;

  private static final Pattern LETTER = Pattern.compile("\\X");

  private static final String KEPUB = ".kepub";

  BookPath {
    folders = List.copyOf(folders);
  }

  /**
   * The path of names, shortened where it is longer than a device takes. The longest names are cut
   * first, between letters, down to the same length.
   *
   * @param names folders and the name without ending, each one that any file system takes
   * @param most how many characters the whole path may have
   * @return null when there is no room for names at all
   */
  static @Nullable BookPath of(
      List<String> names, DeviceForm form, int most) {
    List<String> whole = new ArrayList<>(names);
    int last = whole.size() - 1;
    if (form == DeviceForm.EPUB) {
      whole.set(last, plain(whole.get(last)));
    }
    int room = most - form.ending().length() - NUMBER - (names.size() - 1);
    List<String> fitting = whole;
    int longest = whole.stream().mapToInt(String::length).max().orElse(0);
    for (int each = longest; length(fitting) > room; each--) {
      if (each < 2) {
        return null;
      }
      int now = each;
      fitting = whole.stream().map(name -> cut(name, now)).toList();
    }
    return new BookPath(fitting.subList(0, last), fitting.get(last), form.ending());
  }

  /** A book called {@code x.kepub} gives its EPUB no KEPUB's name. */
  private static String plain(String stem) {
    return stem.toLowerCase(Locale.ROOT).endsWith(KEPUB)
        ? stem.substring(0, stem.length() - KEPUB.length()) + "-kepub" : stem;
  }

  private static int length(List<String> names) {
    return names.stream().mapToInt(String::length).sum();
  }

  private static String cut(String name, int most) {
    if (name.length() <= most) {
      return name;
    }
    StringBuilder left = new StringBuilder(most);
    Matcher letter = LETTER.matcher(name);
    while (letter.find() && left.length() + letter.group().length() <= most) {
      left.append(letter.group());
    }
    if (left.length() == 0) {
      // One letter with more marks than there is room.
      name.codePoints().limit(most / 2).forEach(left::appendCodePoint);
    }
    return SafeName.of(left.toString()).toString();
  }

  /** The file's name with a number; 1 is the name without one. */
  String fileName(int number) {
    return stem + (number == 1 ? "" : "-" + number) + ending;
  }

  /** The number that a file's name has if it is one of this book's names; 0 for any other. */
  int numberOf(String fileName) {
    String name = SafeName.folded(fileName);
    String start = SafeName.folded(stem);
    String end = SafeName.folded(ending);
    if (name.equals(start + end)) {
      return 1;
    }
    if (!name.startsWith(start + "-") || !name.endsWith(end)
        || name.length() <= start.length() + 1 + end.length()) {
      return 0;
    }
    String number = name.substring(start.length() + 1, name.length() - end.length());
    return number.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(number) : 0;
  }
}
