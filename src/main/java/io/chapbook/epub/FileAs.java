package io.chapbook.epub;

import java.util.List;
import java.util.Set;

/**
 * The form of a name under which a library files it.
 * https://www.w3.org/TR/epub-33/#sec-file-as
 *
 * <p>Only a name that can hardly be anything but given names and a family name is turned round: two
 * or three capitalised words. User names, names with a small word in them ({@code van}) and names
 * with an article, a title behind them or digits stay as they are.
 */
final class FileAs {

  private static final int FEWEST_WORDS = 2;
  private static final int MOST_WORDS = 3;

  private static final Set<String> FIRST_WORDS_OF_NO_NAME = Set.of("The", "A", "An");
  private static final Set<String> LAST_WORDS_OF_NO_FAMILY = Set.of("Jr", "Sr", "Esq", "PhD");

  private FileAs() {}

  /** {@code Roe, Jane} for Jane Roe; a user's name such as {@code ink_and_embers} stays. */
  static String of(String name) {
    List<String> words = List.of(name.strip().split("\\s+"));
    int last = words.size() - 1;
    if (words.size() < FEWEST_WORDS
        || words.size() > MOST_WORDS
        || FIRST_WORDS_OF_NO_NAME.contains(words.get(0))
        || LAST_WORDS_OF_NO_FAMILY.contains(words.get(last))
        || !isCapitalised(words.get(last))
        || !words.subList(0, last).stream().allMatch(FileAs::isGivenName)) {
      return name;
    }
    return words.get(last) + ", " + String.join(" ", words.subList(0, last));
  }

  private static boolean isGivenName(String word) {
    return isInitials(word) || isCapitalised(word);
  }

  /** {@code J.} or {@code J.R.R.}. */
  private static boolean isInitials(String word) {
    if (word.length() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i += 2) {
      if (!Character.isUpperCase(word.charAt(i)) || word.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }

  /** {@code Roe}, {@code O'Brien}, {@code Smith-Jones}; not {@code II} or {@code X9}. */
  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.charAt(0))
        && word.chars().allMatch(FileAs::standsInName)
        && word.chars().anyMatch(Character::isLowerCase);
  }

  private static boolean standsInName(int c) {
    return Character.isLetter(c) || c == '\'' || c == '\u2019' || c == '-';
  }
}
