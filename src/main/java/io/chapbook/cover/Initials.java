package io.chapbook.cover;

/** Finds the letter that stands for a book. */
final class Initials {
  /** Articles and the like are mostly shorter than this: The, Der, Une, Los. */
  private static final int LONG_WORD = 4;

  private Initials() {}

  /**
   * The initial of the title's first word of some length, else of its first word, else of the
   * author's name; empty when there is no letter or digit at all.
   */
  static String of(String title, String author) {
    String first = first(title, LONG_WORD);
    first = first.isEmpty() ? first(title, 1) : first;
    return first.isEmpty() ? first(author, 1) : first;
  }

  private static String first(String text, int least) {
    for (String word : text.split(" ")) {
      int from = 0;
      while (from < word.length() && !Character.isLetterOrDigit(word.charAt(from))) {
        from++;
      }
      if (word.length() - from >= least) {
        return Character.toString(Character.toUpperCase(word.charAt(from)));
      }
    }
    return "";
  }
}
