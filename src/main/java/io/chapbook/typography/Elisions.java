package io.chapbook.typography;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words of one language that begin or end with an apostrophe: rows of {@code elisions.txt}. */
final class Elisions {

  /** Longer words are none. */
  private static final int LONGEST = 12;

  private final Set<String> beginning = new HashSet<>();
  private final Set<String> perhapsBeginning = new HashSet<>();
  private final Set<String> ending = new HashSet<>();
  private final Set<String> between = new HashSet<>();

  /** The words of a language. */
  Elisions(String language) {
    for (List<String> row : TableLines.of("elisions.txt")) {
      if (row.get(0).equals(language)) {
        List<String> words = row.subList(2, row.size());
        switch (row.get(1)) {
          case "begins" -> beginning.addAll(words);
          case "may-begin" -> perhapsBeginning.addAll(words);
          case "ends" -> ending.addAll(words);
          case "between" -> between.addAll(words);
          default -> throw new IllegalStateException("elisions.txt: " + row.get(1));
        }
      }
    }
  }

  /** Whether a word that is cut short follows an apostrophe, or a year without its century. */
  boolean beginsAfter(Passage passage, int mark) {
    String word = wordAfter(passage, mark);
    return beginning.contains(word) || isYear(word);
  }

  /** The same of a word that may also be whole, the first of a quotation. */
  boolean mayBeginAfter(Passage passage, int mark) {
    return perhapsBeginning.contains(wordAfter(passage, mark));
  }

  private static String wordAfter(Passage passage, int mark) {
    int to = mark + 1;
    while (to - mark <= LONGEST && Signs.isWord(passage.at(to))) {
      to++;
    }
    return passage.text().substring(mark + 1, to).toLowerCase(Locale.ROOT);
  }

  private static boolean isYear(String word) {
    return word.length() >= 2 && Signs.isDigit(word.charAt(0)) && Signs.isDigit(word.charAt(1))
        && (word.length() == 2 || word.length() == 3 && word.charAt(2) == 's');
  }

  /** Whether a word that is cut short stands before an apostrophe. */
  boolean endsBefore(Passage passage, int mark) {
    int from = mark;
    while (mark - from <= LONGEST && Signs.isWord(passage.at(from - 1))) {
      from--;
    }
    String word = passage.text().substring(from, mark).toLowerCase(Locale.ROOT);
    return ending.contains(word)
        || word.length() > 3 && ending.contains("-" + word.substring(word.length() - 2));
  }

  /** Whether a mark begins {@code 'n'}: a word with an apostrophe on either side. */
  boolean isBetween(Passage passage, int mark) {
    return Signs.isSingle(passage.at(mark + 2))
        && between.contains(String.valueOf(passage.at(mark + 1)))
        && Signs.isBlank(passage.at(mark + 3)) == Signs.isBlank(passage.at(mark - 1))
        && mark > 0 && passage.at(mark + 3) != 0;
  }
}
